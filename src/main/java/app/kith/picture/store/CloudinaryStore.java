package app.kith.picture.store;

import com.cloudinary.Cloudinary;
import com.cloudinary.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps renditions at Cloudinary, as images whose public id has no extension, in a folder of their own. What was uploaded
 * is delivered as it is: nothing is asked to be transformed, for that has been done here.
 */
final class CloudinaryStore implements Store {

    private final Cloudinary cloudinary;
    private final CloudinaryCalls calls;
    private final HttpClient http;
    private final Duration patience;
    private final String folder;

    /** @param url {@code cloudinary://key:secret@cloud}, with {@code ?folder=…} where it is not to be "kith" */
    CloudinaryStore(String url, Duration patience) {
        var configuration = Configuration.from(url);
        configuration.analytics = false;
        this.folder = Optional.ofNullable(UriComponentsBuilder.fromUriString(url).build().getQueryParams().getFirst("folder")).orElse("kith");
        this.cloudinary = new Cloudinary(configuration);
        this.calls = new CloudinaryCalls();
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.patience = patience;
    }

    private String publicId(Key key) {
        return folder + "/" + key;
    }

    @Override
    public void put(Key key, String contentType, byte[] bytes) throws IOException {
        Map<?, ?> answer = calls.retried(() -> cloudinary.uploader().upload(bytes, Map.of(
                "public_id", publicId(key), "resource_type", "image", "type", "upload", "overwrite", true, "return_error", true)));
        boolean whole = publicId(key).equals(answer.get("public_id"))
                && String.valueOf(answer.get("bytes")).equals(String.valueOf(bytes.length));
        if (!whole || length(key).orElse(-1) != bytes.length) throw new IOException("Cloudinary says that it has stored a file, and has not");
    }

    @Override
    public Optional<Stored> get(Key key) throws IOException {
        var answer = deliver("GET", key, HttpResponse.BodyHandlers.ofByteArray());
        return answer.map(file -> new Stored(file.headers().firstValue("Content-Type").orElse("application/octet-stream"), file.body()));
    }

    @Override
    public OptionalLong length(Key key) throws IOException {
        var answer = deliver("HEAD", key, HttpResponse.BodyHandlers.discarding());
        return answer.isEmpty() ? OptionalLong.empty() : answer.get().headers().firstValueAsLong("Content-Length");
    }

    /** From where visitors would get it. */
    private <T> Optional<HttpResponse<T>> deliver(String method, Key key, HttpResponse.BodyHandler<T> handler) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(cloudinary.url().version(1).generate(publicId(key))))
                .method(method, HttpRequest.BodyPublishers.noBody()).timeout(patience).build();
        try {
            HttpResponse<T> answer = http.send(request, handler);
            if (answer.statusCode() == 404) return Optional.empty();
            if (answer.statusCode() != 200) throw new IOException("Cloudinary answers " + answer.statusCode());
            return Optional.of(answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The site is stopping");
        }
    }

    /** From its own disks and, as far as that goes, from the caches in front of them. */
    @Override
    public void delete(Key key) throws IOException {
        Map<?, ?> answer = calls.retried(() -> cloudinary.uploader().destroy(publicId(key), Map.of("resource_type", "image", "type", "upload", "invalidate", true, "return_error", true)));
        Object result = answer.get("result");
        if (!"ok".equals(result) && !"not found".equals(result)) throw new IOException("Cloudinary does not delete: " + result);
    }

    /** Five hundred at a time, which is what its limit for such questions allows at most. */
    @Override
    public Stream<Found> list() {
        return Stream.<Map<?, ?>>iterate(page(null), Objects::nonNull, page -> page.get("next_cursor") == null ? null : page(page.get("next_cursor")))
                .flatMap(page -> ((List<?>) page.get("resources")).stream())
                .map(resource -> (Map<?, ?>) resource)
                .map(file -> new Found(String.valueOf(file.get("public_id")).substring(folder.length() + 1), ((Number) file.get("bytes")).longValue()));
    }

    private Map<?, ?> page(@Nullable Object cursor) {
        var asked = new HashMap<String, Object>(Map.of("resource_type", "image", "type", "upload", "prefix", folder + "/", "max_results", 500));
        if (cursor != null) asked.put("next_cursor", cursor);
        try {
            return calls.retried(() -> cloudinary.api().resources(asked));
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        }
    }

    @Override
    public String path(Key key, String contentType) {
        return "v1/" + publicId(key);
    }
}
