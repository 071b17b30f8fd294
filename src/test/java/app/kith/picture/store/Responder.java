package app.kith.picture.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A server that answers everything in one way, which is never the right one. */
final class Responder implements AutoCloseable {

    interface Answer {
        void to(HttpExchange exchange, byte[] body) throws IOException;
    }

    private final HttpServer server;

    private Responder(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange, exchange.getRequestBody().readAllBytes());
            }
        });
        server.start();
    }

    static Responder of(Answer answer) throws IOException {
        return new Responder(answer);
    }

    static Responder saying(int status, String body) throws IOException {
        return new Responder((exchange, sent) -> say(exchange, status, body));
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    /** One that never comes to an end, sending a byte now and then, so that no limit for a single byte is reached. */
    static Responder dripping() throws IOException {
        return new Responder((exchange, sent) -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException left) {
                // the client has had enough
            }
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
