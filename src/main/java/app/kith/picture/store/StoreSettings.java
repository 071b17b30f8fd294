package app.kith.picture.store;

import app.kith.settings.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who runs the site chose for pictures, under the names of {@code settings.Setting}.
 *
 * @param pictures which store new files go into
 * @param picturePatience how long a store may take for one file; half of what an upload may take in all, and a file is
 *     rarely larger than 200 KB
 */
@ConfigurationProperties("kith")
record StoreSettings(
        @DefaultValue("folder") String pictures,
        @Nullable String s3Endpoint,
        @DefaultValue("us-east-1") String s3Region,
        @Nullable String s3Bucket,
        @Nullable String s3Key,
        @Nullable String s3Secret,
        @DefaultValue("host") String s3Style,
        @Nullable String cloudinaryUrl,
        @DefaultValue("4s") Duration picturePatience) {

    /** An S3-compatible store, with all that it takes. */
    record S3(Optional<URI> endpoint, String region, String bucket, String key, String secret, boolean pathStyle) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "S3[endpoint=%s, region=%s, bucket=%s]".formatted(endpoint, region, bucket);
        }
    }

    StoreName chosen() {
        return StoreName.of(pictures).orElseThrow(() -> new CannotStart("KITH_PICTURES must be folder, s3 or cloudinary."));
    }

    Optional<S3> s3() {
        if (Stream.of(s3Bucket, s3Key, s3Secret).allMatch(value -> value == null)) return Optional.empty();
        if (s3Bucket == null || s3Key == null || s3Secret == null) throw new CannotStart("KITH_S3_BUCKET, KITH_S3_KEY and KITH_S3_SECRET belong together: set all three.");
        if (!s3Style.matches("path|host")) throw new CannotStart("KITH_S3_STYLE must be host or path.");
        return Optional.of(new S3(Optional.ofNullable(s3Endpoint).map(StoreSettings::endpoint), s3Region, s3Bucket, s3Key, s3Secret, s3Style.equals("path")));
    }

    private static URI endpoint(String url) {
        return address(url, "https?://[^/@?#\\s]+/?", "KITH_S3_ENDPOINT must be an address without a path, like https://s3.example.org.");
    }

    /** The message of a failure to read it would quote it, with what is secret in it: it goes no further. */
    private static URI address(String url, String shape, String sentence) {
        if (!url.matches(shape)) throw new CannotStart(sentence);
        try {
            var address = new URI(url);
            if (address.getHost() == null || address.getPort() > 65535) throw new CannotStart(sentence);
            return address;
        } catch (URISyntaxException unreadable) {
            throw new CannotStart(sentence);
        }
    }

    Optional<String> cloudinary() {
        if (cloudinaryUrl == null) return Optional.empty();
        address(cloudinaryUrl, "cloudinary://[^:/@?#\\s]+:[^:/@?#\\s]+@[^/@:?#\\s]+(\\?[^#\\s]*)?", "KITH_CLOUDINARY_URL must look like cloudinary://key:secret@cloud.");
        return Optional.of(cloudinaryUrl);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "StoreSettings[pictures=%s]".formatted(pictures);
    }
}
