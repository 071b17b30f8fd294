package app.kith.console;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Visits the pages that a fresh site shows first, and ends. The JVM that watches it ({@code -XX:AOTCacheOutput}) then
 * keeps the classes that it saw ready for the real starts.
 */
record Rehearsal(ConfigurableApplicationContext context) {

    private static final List<String> PAGES = List.of("/", "/join/you", "/sign-in", "/nowhere", "/css/kith.css");

    void play() throws IOException {
        for (var round = 0; round < 3; round++) for (var page : PAGES) visit(page);
        Stop.ourselves(0);
    }

    private void visit(String page) throws IOException {
        var port = context.getEnvironment().getProperty("local.server.port");
        var connection = (HttpURLConnection) URI.create("http://localhost:" + port + page).toURL().openConnection();
        connection.getResponseCode();
        connection.disconnect();
    }
}
