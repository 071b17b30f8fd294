package app.kith.picture.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps renditions in a bucket of their own, at Amazon or with any server that speaks the same. */
final class S3Store implements Store {

    /** What visitors are told who come to the bucket itself. A file never changes under its key. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final S3Client client;
    private final String bucket;

    S3Store(StoreSettings.S3 s3, Duration patience) {
        var builder = S3Client.builder()
                .region(Region.of(s3.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.key(), s3.secret())))
                .forcePathStyle(s3.pathStyle())
                // Not every server that speaks S3 knows Amazon's newer checksums; what was stored is asked for besides.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(patience).socketTimeout(patience))
                .overrideConfiguration(override -> override
                        .apiCallTimeout(patience)
                        // nothing but what was set for Kith: no file in the home folder of whoever starts it
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        s3.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
        this.bucket = s3.bucket();
    }

    @Override
    public void put(Key key, String contentType, byte[] bytes) throws IOException {
        ask(() -> client.putObject(
                put -> put.bucket(bucket).key(key.toString()).contentType(contentType).cacheControl(FOR_GOOD), RequestBody.fromBytes(bytes)));
        if (length(key).orElse(-1) != bytes.length) throw new IOException("S3 says that it has stored a file, and has not");
    }

    @Override
    public Optional<Stored> get(Key key) throws IOException {
        var found = ask(() -> client.getObjectAsBytes(get -> get.bucket(bucket).key(key.toString())));
        return Optional.ofNullable(found).map(file -> new Stored(file.response().contentType(), file.asByteArrayUnsafe()));
    }

    @Override
    public OptionalLong length(Key key) throws IOException {
        var found = ask(() -> client.headObject(head -> head.bucket(bucket).key(key.toString())));
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.contentLength());
    }

    @Override
    public void delete(Key key) throws IOException {
        ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.toString())));
    }

    private interface Question<T> {
        T ask();
    }

    /** Null is "no such file". What a server says beyond its status may quote what it was sent, so it goes no further. */
    private static <T> @Nullable T ask(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (NoSuchKeyException none) {
            return null;
        } catch (AwsServiceException refused) {
            String code = refused.awsErrorDetails() == null ? "" : " " + refused.awsErrorDetails().errorCode();
            throw new IOException("S3 answers " + refused.statusCode() + code);
        } catch (SdkException lost) {
            Throwable root = lost;
            while (root.getCause() != null) root = root.getCause();
            throw new IOException("S3 cannot be reached: " + root.getClass().getSimpleName());
        }
    }

    /** A thousand at a time, each thousand asked for as it is needed. */
    @Override
    public Stream<Found> list() {
        return Stream.iterate(page(null), Objects::nonNull, page -> Boolean.TRUE.equals(page.isTruncated()) ? page(page.nextContinuationToken()) : null)
                .flatMap(page -> page.contents().stream())
                .map(object -> new Found(object.key(), object.size()));
    }

    private @Nullable ListObjectsV2Response page(@Nullable String next) {
        try {
            return ask(() -> client.listObjectsV2(list -> list.bucket(bucket).continuationToken(next)));
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        }
    }

    @Override
    public String path(Key key, String contentType) {
        return key.toString();
    }
}
