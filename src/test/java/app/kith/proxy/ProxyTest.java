package app.kith.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.settings.LocalPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The site behind the proxies that {@code docs/operating.md} speaks of, with the very words that stand there but for
 * ports and certificates. What is not installed is skipped; what the site makes of the headers is tested without.
 */
@KithTest
class ProxyTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final int port = LocalPort.any();
    private Process process;

    enum Proxy {
        NGINX("nginx", "nginx", "-p", ".", "-c", "proxy.conf") {
            @Override
            String configuration(String documented, int port) {
                return """
                        daemon off; master_process off; pid nginx.pid; error_log stderr;
                        events {}
                        http {
                        access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                        """ + documented.replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";").replaceAll("(?m)^ *ssl_.*\n", "") + "}\n";
            }
        },
        CADDY("caddy", "caddy", "run", "--config", "proxy.conf", "--adapter", "caddyfile") {
            @Override
            String configuration(String documented, int port) {
                return "{\n\tadmin off\n}\n" + documented.replace("kith.example.org {", "http://127.0.0.1:" + port + " {");
            }
        },
        APACHE("apache2", "apache2", "-d", ".", "-f", "proxy.conf", "-DFOREGROUND", "-X") {
            @Override
            String configuration(String documented, int port) {
                return """
                        LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
                        LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                        LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
                        LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
                        LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
                        ServerName localhost
                        PidFile apache.pid
                        DefaultRuntimeDir .
                        ErrorLog /dev/stderr
                        Listen 127.0.0.1:%1$d
                        """.formatted(port) + documented.replace("*:443", "127.0.0.1:" + port).replaceAll("(?m)^ *SSL.*\n", "");
            }
        };

        private final String program;
        private final List<String> command;

        Proxy(String program, String... command) {
            this.program = program;
            this.command = List.of(command);
        }

        abstract String configuration(String documented, int port);

        boolean installed() {
            return Pattern.compile(":").splitAsStream(System.getenv("PATH") + ":/usr/sbin").anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        }
    }

    private String starts(Proxy proxy) throws IOException {
        assumeTrue(proxy.installed(), proxy.program + " is not installed");
        var block = Pattern.compile("(?s)```" + proxy.name().toLowerCase(Locale.ROOT) + "\n(.*?)```").matcher(Files.readString(Path.of("docs/operating.md")));
        assertThat(block.find()).as("a configuration in docs/operating.md").isTrue();
        String site = URI.create(visitors.site()).getPort() + "";
        Files.writeString(folder.resolve("proxy.conf"), proxy.configuration(block.group(1).replace("127.0.0.1:8080", "127.0.0.1:" + site), port));
        var builder = new ProcessBuilder(proxy.command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        builder.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
        builder.environment().putAll(Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()));
        process = builder.start();
        await().until(() -> {
            if (!process.isAlive()) throw new AssertionError(Files.readString(folder.resolve("said")));
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
        return "http://127.0.0.1:" + port;
    }

    @AfterEach
    void theProxyEnds() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        process.waitFor();
    }

    /** Somebody at another address of this machine than the one that is trusted. */
    private static Visitor at(String address, String site) {
        return new Visitor(site, InetAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @EnumSource
    void itIsSeenThroughAndNobodyElseIsBelieved(Proxy proxy) throws IOException {
        Visitor guesser = at("127.77.0.7", starts(proxy)).from("198.51.100.200");
        jdbc.sql("delete from sign_in_failure where subject in ('network 127.77.0.7', 'network 198.51.100.200')").update();
        guesser.opens("/sign-in").form().fill("email", Newcomers.address()).fill("password", "a guess").enter();
        assertThat(guesser.status()).isEqualTo(422);
        assertThat(jdbc.sql("select subject from sign_in_failure where subject in ('network 127.77.0.7', 'network 198.51.100.200')").query(String.class).list())
                .containsExactly("network 127.77.0.7");
    }

    @ParameterizedTest
    @EnumSource
    void aPictureOfFifteenMegabytesComesThroughAndALargerOneIsExplainedByTheSite(Proxy proxy) throws IOException {
        Visitor newcomer = at("127.77.0.8", starts(proxy)).opens("/join/you").form()
                .fill("firstName", "Proxima").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter()
                .form().press("do", "continue");
        newcomer.form().attach("picture", "noise.jpg", new byte[15 * 1000 * 1000]).press("do", "upload");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        newcomer.form().attach("picture", "large.jpg", new byte[17 * 1000 * 1000]).press("do", "upload");
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains("15 MB");
    }
}
