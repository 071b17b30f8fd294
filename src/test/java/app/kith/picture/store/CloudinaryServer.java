package app.kith.picture.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Cloudinary's published API says of uploading, destroying, listing and delivering images, as a server: signatures
 * are checked as its page on them describes, and whatever it would refuse is refused.
 */
public final class CloudinaryServer implements AutoCloseable {

    private static final Set<String> UNSIGNED = Set.of("file", "cloud_name", "resource_type", "api_key", "signature");

    private record Image(String type, byte[] bytes) {}

    private final HttpServer server;
    private final NavigableMap<String, Image> images = new ConcurrentSkipListMap<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean forgetful;
    private volatile boolean spoiling;

    private CloudinaryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static CloudinaryServer runs() throws IOException {
        return new CloudinaryServer();
    }

    /** As {@code KITH_CLOUDINARY_URL}. */
    public String url(String secret) {
        String host = "localhost:" + server.getAddress().getPort();
        return "cloudinary://key:%s@cloud?upload_prefix=http://%s&secure=false&cname=%s&folder=faces".formatted(secret, host, host);
    }

    /** The next questions are answered with these numbers instead. */
    void refuses(Integer... statuses) {
        refusals.addAll(Arrays.asList(statuses));
    }

    /** From now on it says that it has stored what it has not. */
    void forgets() {
        forgetful = true;
    }

    /** Whether it keeps something else of the same length than what it is sent. */
    public void spoils(boolean spoiling) {
        this.spoiling = spoiling;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            Integer refusal = refusals.poll();
            if (refusal != null) error(exchange, refusal, "Come again");
            else if (path.equals("/v1_1/cloud/image/upload")) signed(exchange, body, this::upload);
            else if (path.equals("/v1_1/cloud/image/destroy")) signed(exchange, body, this::destroy);
            else if (path.equals("/v1_1/cloud/resources/image/upload")) list(exchange);
            else if (path.startsWith("/cloud/image/upload/v1/")) deliver(exchange, path.substring("/cloud/image/upload/v1/".length()));
            else error(exchange, 404, "Nothing at " + path);
        }
    }

    private interface Act {
        void on(HttpExchange exchange, Map<String, byte[]> fields) throws IOException;
    }

    private void signed(HttpExchange exchange, byte[] body, Act act) throws IOException {
        Map<String, byte[]> fields = fields(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        String toSign = new TreeMap<>(fields).entrySet().stream().filter(field -> !UNSIGNED.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + text(field.getValue()).replace("&", "%26")).collect(Collectors.joining("&"));
        long age = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(text(fields.getOrDefault("timestamp", "0".getBytes()))));
        if (!"key".equals(text(fields.getOrDefault("api_key", new byte[0])))) error(exchange, 401, "Unknown API key");
        else if (age > 3600) error(exchange, 400, "Stale request");
        else if (!hash("SHA-1", (toSign + "s3cret").getBytes(StandardCharsets.UTF_8)).equals(text(fields.getOrDefault("signature", new byte[0])))) {
            error(exchange, 401, "Invalid Signature. String to sign - '" + toSign + "'.");
        } else act.on(exchange, fields);
    }

    private void upload(HttpExchange exchange, Map<String, byte[]> fields) throws IOException {
        byte[] bytes = fields.get("file");
        String id = text(fields.getOrDefault("public_id", new byte[0]));
        if (bytes == null || bytes.length == 0) error(exchange, 400, "Empty file");
        else if (type(bytes).isEmpty()) error(exchange, 400, "Invalid image file");
        else if (!id.matches("faces/[0-9a-f-]+")) error(exchange, 400, "public_id (" + id + ") is not what was expected");
        else {
            if (spoiling) bytes[bytes.length - 1] ^= 1;
            if (!forgetful) images.put(id, new Image(type(bytes), bytes));
            say(exchange, 200, """
                    {"public_id": "%s", "version": 1312461204, "resource_type": "image", "type": "upload", "bytes": %d, "etag": "%s"}"""
                    .formatted(id, bytes.length, hash("MD5", bytes)));
        }
    }

    private static String type(byte[] bytes) {
        return switch (bytes[0]) {
            case (byte) 0xff -> "image/jpeg";
            case (byte) 0x89 -> "image/png";
            case 'R' -> "image/webp";
            default -> "";
        };
    }

    private void destroy(HttpExchange exchange, Map<String, byte[]> fields) throws IOException {
        if (!"true".equals(text(fields.getOrDefault("invalidate", new byte[0])))) error(exchange, 400, "Caches would keep it");
        else say(exchange, 200, images.remove(text(fields.get("public_id"))) == null ? "{\"result\": \"not found\"}" : "{\"result\": \"ok\"}");
    }

    private void list(HttpExchange exchange) throws IOException {
        String login = Base64.getEncoder().encodeToString("key:s3cret".getBytes());
        if (!("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            error(exchange, 401, "Unknown API key");
            return;
        }
        Map<String, String> query = new HashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
            query.put(part.split("=")[0], URLDecoder.decode(part.split("=", 2)[1], StandardCharsets.UTF_8));
        }
        int most = Math.min(Integer.parseInt(query.getOrDefault("max_results", "10")), 500);
        var page = images.tailMap(query.getOrDefault("next_cursor", ""), false).entrySet().stream()
                .filter(image -> image.getKey().startsWith(query.getOrDefault("prefix", ""))).limit(most).toList();
        String resources = page.stream()
                .map(image -> "{\"public_id\": \"%s\", \"bytes\": %d}".formatted(image.getKey(), image.getValue().bytes().length))
                .collect(Collectors.joining(", "));
        String next = page.size() < most ? "" : ", \"next_cursor\": \"" + page.getLast().getKey() + "\"";
        say(exchange, 200, "{\"resources\": [" + resources + "]" + next + "}");
    }

    private void deliver(HttpExchange exchange, String id) throws IOException {
        Image image = images.get(id);
        if (image == null) {
            error(exchange, 404, "Resource not found - " + id);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", image.type());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) exchange.getResponseHeaders().set("Content-Length", "" + image.bytes().length);
        exchange.sendResponseHeaders(200, head ? -1 : image.bytes().length);
        if (!head) exchange.getResponseBody().write(image.bytes());
    }

    private static void error(HttpExchange exchange, int status, String message) throws IOException {
        say(exchange, status, "{\"error\": {\"message\": \"%s\"}}".formatted(message));
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Responder.say(exchange, status, json);
    }

    /** Of a form of parts, each with its name in quotes. */
    private static Map<String, byte[]> fields(String contentType, byte[] body) {
        String boundary = "--" + contentType.replaceFirst(".*boundary=", "").replaceFirst(";.*", "");
        var fields = new HashMap<String, byte[]>();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) continue;
            String name = part.replaceFirst("(?s).*?name=\"([^\"]*)\".*", "$1");
            fields.put(name, part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
        }
        return fields;
    }

    private static String text(byte[] field) {
        return new String(field, StandardCharsets.UTF_8);
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
