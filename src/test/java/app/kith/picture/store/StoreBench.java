package app.kith.picture.store;

import app.kith.Node;
import app.kith.Visitor;
import app.kith.picture.Photograph;
import app.kith.settings.LocalPort;
import com.cloudinary.Cloudinary;
import com.cloudinary.Configuration;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What {@code bin/bench store} runs. */
final class StoreBench {

    private static final byte[] FILE = StoreContract.file("image/webp", 60_000);

    private interface Act {
        void on(Key key) throws Exception;
    }

    private record Way(Act put, Act get, Act delete) {}

    private final Path data;
    private final int rounds;

    private StoreBench(Path data, int rounds) {
        this.data = data;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new StoreBench(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
        System.out.printf("medians in ms          put             get          delete%n%-16s  bare  Kith      bare  Kith      bare  Kith%n", "store");
        bench.folder();
        bench.s3();
        bench.cloudinary();
        System.exit(bench.besideNginx() ? 0 : 1); // with the hook that ends the S3 server
    }

    private void folder() throws Exception {
        Path bare = Files.createDirectories(data.resolve("bare"));
        var store = new FolderStore(data.resolve("folder"));
        compare("folder", new Way(
                key -> write(bare.resolve(key.toString())),
                key -> Files.readAllBytes(bare.resolve(key.toString())),
                key -> Files.delete(bare.resolve(key.toString()))), way(store));
    }

    /** As lasting as the store's own, but neither whole or not at all, nor a name that lasts. */
    private static void write(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(FILE));
            channel.force(true);
        }
    }

    private void s3() throws Exception {
        URI server = URI.create(S3Server.runs().address());
        var client = S3Client.builder().endpointOverride(server).region(Region.US_EAST_1).forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))).build();
        var patience = Duration.ofSeconds(20);
        compare("s3", new Way(
                key -> client.putObject(put -> put.bucket("kith").key(key.toString()), RequestBody.fromBytes(FILE)),
                key -> client.getObjectAsBytes(get -> get.bucket("kith").key(key.toString())),
                key -> client.deleteObject(delete -> delete.bucket("kith").key(key.toString()))),
                way(new BoundedStore(new S3Store(new StoreSettings.S3(Optional.of(server), "us-east-1", "kith", "key", "secret", true), patience), patience)));
    }

    private void cloudinary() throws Exception {
        var server = CloudinaryServer.runs();
        var client = new Cloudinary(Configuration.from(server.url("s3cret")));
        var patience = Duration.ofSeconds(20);
        compare("cloudinary", new Way(
                key -> client.uploader().upload(FILE, Map.of("public_id", "faces/" + key)),
                key -> new Visitor("http://localhost").opens(client.url().version(1).generate("faces/" + key)),
                key -> client.uploader().destroy("faces/" + key, Map.of("invalidate", true))),
                way(new BoundedStore(new CloudinaryStore(server.url("s3cret"), patience), patience)));
    }

    private static Way way(Store store) {
        return new Way(key -> store.put(key, "image/webp", FILE), store::get, store::delete);
    }

    private void compare(String name, Way bare, Way kith) throws Exception {
        var times = new double[6][rounds];
        for (int round = -rounds / 4; round < rounds; round++) {
            Way[] ways = {bare, kith};
            for (int way = 0; way < 2; way++) {
                Key key = Key.fresh(640);
                Act[] acts = {ways[way].put, ways[way].get, ways[way].delete};
                for (int act = 0; act < 3; act++) {
                    long from = System.nanoTime();
                    acts[act].on(key);
                    if (round >= 0) times[act * 2 + way][round] = (System.nanoTime() - from) / 1e6;
                }
            }
        }
        System.out.printf("%-16s", name);
        for (int column = 0; column < 6; column++) System.out.printf(column % 2 == 0 ? "%6.2f" : "%6.2f    ", median(times[column]));
        System.out.println();
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private boolean besideNginx() throws Exception {
        if (!there("nginx") || !there("wrk")) {
            System.out.println("\nnginx or wrk is missing (apt-get install nginx-light wrk): nothing to compare with.");
            return true;
        }
        try (var node = Node.startsOn(data.resolve("site").toString(), "--logging.level.root=warn")) {
            var newcomer = new Visitor(node.site()).opens("/join/you").form()
                    .fill("firstName", "Ada").fill("email", "ada@example.org").fill("password", "a warm loaf of bread").enter()
                    .form().press("do", "continue");
            newcomer.form().attach("picture", "me.jpg", Photograph.jpeg(1600, 1200)).press("do", "continue").form().enter();
            String shown = newcomer.page().selectFirst("main img").attr("src");
            String picture = shown.substring(0, shown.lastIndexOf('/')) + "/640";
            String key = picture.split("/")[2] + "-640";
            Path files = data.resolve("site/pictures/image/webp");
            open(files.resolve(key));
            int port = LocalPort.any();
            var nginx = new ProcessBuilder("nginx", "-p", data.toString(), "-c", configuration(files, port).toString())
                    .redirectErrorStream(true).redirectOutput(data.resolve("nginx.log").toFile()).start();
            try {
                return compare(node.site() + picture, "http://localhost:" + port + "/" + key, Files.size(files.resolve(key)));
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private boolean compare(String kith, String nginx, long bytes) throws Exception {
        wrk(kith, 15); // until the compiler has rested
        wrk(nginx, 2);
        double ours = 0;
        double theirs = 0;
        System.out.printf("%na picture of %,d bytes, 32 connections%n", bytes);
        for (int round = 0; round < 3; round++) {
            double there = wrk(nginx, 6);
            double here = wrk(kith, 6);
            System.out.printf("nginx %,8.0f a second    Kith %,8.0f a second    %3.0f %%%n", there, here, 100 * here / there);
            ours += here;
            theirs += there;
        }
        boolean met = ours >= 0.6 * theirs;
        System.out.printf("all in all %.0f %% (goal: 60 %%%s)%n", 100 * ours / theirs, met ? "" : ", missed");
        return met;
    }

    private static double wrk(String address, int seconds) throws Exception {
        var process = new ProcessBuilder("wrk", "-t1", "-c32", "-d" + seconds + "s", address).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (said.contains("Non-2xx")) throw new IllegalStateException(address + ": " + said);
        var rate = Pattern.compile("Requests/sec:\\s*([\\d.]+)").matcher(said);
        if (!rate.find()) throw new IllegalStateException(said);
        return Double.parseDouble(rate.group(1));
    }

    private static boolean there(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    /** For nginx, whose workers are nobody. */
    private void open(Path file) {
        for (Path at = file; at != null && !at.equals(data.getParent()); at = at.getParent()) {
            at.toFile().setReadable(true, false);
            at.toFile().setExecutable(true, false);
        }
    }

    /** As for static files that are asked for often: sendfile, names kept open, the same headers. */
    private Path configuration(Path files, int port) throws IOException {
        return Files.writeString(data.resolve("nginx.conf"), """
                daemon off; worker_processes auto; pid %1$s/nginx.pid; error_log %1$s/nginx-error.log;
                events { worker_connections 1024; }
                http {
                    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
                    default_type image/webp;
                    server { listen %2$d; root %3$s; location / {
                        add_header Cache-Control "max-age=31536000, public, immutable";
                        add_header X-Content-Type-Options nosniff;
                        add_header Content-Security-Policy "default-src 'none'; sandbox"; } }
                }
                """.formatted(data, port, files));
    }
}
