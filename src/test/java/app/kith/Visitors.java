package app.kith;

import app.kith.web.Cookies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Sends visitors to the site, each with a browser of their own. */
@TestComponent
public class Visitors {

    private static final Pattern NAME = Pattern.compile("(?:kith-[a-z]+|scheme)(?==)");

    private final Environment environment;
    private final Cookies cookies;

    Visitors(Environment environment, Cookies cookies) {
        this.environment = environment;
        this.cookies = cookies;
    }

    public Visitor arrives() {
        return new Visitor(site());
    }

    /** The answer to a request whose path and headers no client would send, byte for byte. */
    public String raw(String path, String... headers) {
        return says(Stream.concat(Stream.of("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close"), Stream.of(headers))
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n")));
    }

    /** The answer to whatever is said, until the site ends the connection. */
    public String says(String request) {
        URI site = URI.create(site());
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(answer);
        } catch (SocketException hardly) {
            // So ends the connection of a request that was refused before it was read to its end; what was answered is here all the same.
            if (answer.size() == 0) throw new UncheckedIOException(hardly);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Cookies as they stand in a header ({@code kith-session=…; scheme=…}), each under the name by which it travels here. */
    public String cookies(String header) {
        return NAME.matcher(header).replaceAll(name -> named(name.group()));
    }

    /** The name by which a cookie travels here. */
    public String named(String cookie) {
        return cookies.named(cookie);
    }

    public String site() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
