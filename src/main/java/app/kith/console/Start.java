package app.kith.console;

import app.kith.database.Database;
import app.kith.settings.CannotStart;
import app.kith.settings.Choices;
import app.kith.settings.Settings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** One start of the site, from its settings to the address that is printed. */
final class Start {

    private final Class<?> site;
    private final Choices choices;
    private final Settings settings;
    private final boolean demo;

    Start(Class<?> site, Map<String, String> environment, boolean demo) {
        this.site = site;
        this.choices = Choices.read(environment);
        this.settings = choices.settings();
        this.demo = demo;
    }

    ConfigurableApplicationContext run() throws IOException {
        var folder = DataFolder.hold(settings.data());
        checkPort();
        Stop.sayUnlessHeard("Kith is starting. Your data lies in " + folder.path());

        Stop.listen();
        var context = new Site(site, choices, Map.of("kith.demo", demo, "server.port", settings.port()), () -> Database.ahead(settings)).run();
        var address = address(context);
        folder.note("process %s, %s".formatted(ProcessHandle.current().pid(), address));
        Stop.sayUnlessHeard("Kith is ready: " + address);
        context.getBeanProvider(Announcement.class).orderedStream().flatMap(a -> a.lines().stream()).forEach(Stop::sayUnlessHeard);
        Stop.sayUnlessHeard("Ctrl-C stops it.");
        return context;
    }

    /** Looked at first, so that a taken port is told at once; if it is taken in the meantime, Spring finds out. */
    private void checkPort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.port()));
        } catch (BindException e) {
            throw new CannotStart(settings.port() < 1024 && !String.valueOf(e.getMessage()).contains("in use")
                    ? "Port %s may not be used by this user: choose one from 1024 with KITH_PORT.".formatted(settings.port())
                    : Refusal.portTaken(settings.port()), e);
        }
    }

    private String address(ConfigurableApplicationContext context) {
        return choices.baseUrlChosen()
                ? settings.baseUrl().toString()
                : "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
