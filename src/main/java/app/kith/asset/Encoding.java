package app.kith.asset;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** How a file travels, the smallest first. */
enum Encoding {
    BROTLI("br"), GZIP("gzip"), IDENTITY("identity");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /**
     * The smallest that a browser takes. Which of several it would rather have it says in vain: every browser weighs
     * them alike.
     *
     * @param accepted the values of {@code Accept-Encoding}
     */
    static Encoding best(List<String> accepted) {
        var ranges = accepted.stream().flatMap(line -> Arrays.stream(line.split(","))).map(Range::of).toList();
        return Stream.of(BROTLI, GZIP).filter(encoding -> encoding.available() && encoding.in(ranges)).findFirst().orElse(IDENTITY);
    }

    /** Brotli is native code, which may not load on every machine. */
    private boolean available() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    private boolean in(List<Range> ranges) {
        return named(token, ranges).or(() -> named("*", ranges)).map(Range::welcome).orElse(false);
    }

    private static Optional<Range> named(String name, List<Range> ranges) {
        return ranges.stream().filter(range -> range.name.equalsIgnoreCase(name)).findFirst();
    }

    private record Range(String name, boolean welcome) {

        static Range of(String text) {
            String[] parts = text.split(";", 2);
            return new Range(parts[0].strip(), parts.length == 1 || !parts[1].strip().matches("(?i)q\\s*=\\s*0(\\.0*)?"));
        }
    }

    byte[] compress(byte[] content) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(content, Encoder.Parameters.create(11));
                case GZIP -> gzip(content);
                case IDENTITY -> content;
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
