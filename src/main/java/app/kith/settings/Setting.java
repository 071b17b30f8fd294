package app.kith.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * What may be chosen so far, each by the name that it has in the environment and in {@code kith.properties}. What a value
 * must look like is the matter of the package that uses it.
 */
public enum Setting {
    KITH_PORT("8080", "port of the site"),
    KITH_DATA("./data", "the folder of everything that lasts (environment only)"),
    KITH_BASE_URL("http://localhost:<port>", "what links in letters begin with; https switches the cookie rules"),
    KITH_TRUSTED_PROXIES("none", "whose X-Forwarded-For, -Proto and -Host are believed: addresses and networks, parted by commas"),
    KITH_DATABASE_URL("the embedded one", "an outside PostgreSQL 15 or newer: postgresql://user:password@host/db"),
    KITH_MAIL_URL("the outbox folder", "smtp://user:password@host:587, smtps://...:465; %40 for an @ in a name"),
    KITH_MAIL_FROM("kith at the site's host", "who letters come from: Name <address>"),
    KITH_PICTURES("folder", "where new pictures go: folder, s3 or cloudinary"),
    KITH_PICTURES_URL("the site's own", "the address under which browsers get them from the store or a CDN: https://cdn.example.org"),
    KITH_PICTURE_ORIGINALS("forget", "whether the files that pictures are made of are kept in the database: keep or forget"),
    KITH_S3_ENDPOINT("Amazon's", "an S3-compatible store: https://s3.example.org"),
    KITH_S3_REGION("us-east-1", "its region"),
    KITH_S3_BUCKET("none", "the bucket, which holds nothing else"),
    KITH_S3_KEY("none", "the id of the access key"),
    KITH_S3_SECRET("none", "the access key itself"),
    KITH_S3_STYLE("host", "where the bucket stands in its addresses: host or path"),
    KITH_CLOUDINARY_URL("none", "cloudinary://key:secret@cloud"),
    KITH_KEYS("made once in the data folder", "signing keys of 32 bytes or more in Base64, newest first, parted by commas");

    private final String otherwise;
    private final String meaning;

    Setting(String otherwise, String meaning) {
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    static Optional<Setting> named(String name) {
        for (var setting : values()) if (setting.name().equals(name)) return Optional.of(setting);
        return Optional.empty();
    }

    /** What holds where nothing is chosen, in words. */
    public String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }

    /** How Spring knows it: {@code kith.base-url}. */
    String property() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
