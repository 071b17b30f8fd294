package app.kith;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Sends visitors to the site, each with a browser of their own. */
@TestComponent
public class Visitors {

    private final Environment environment;

    Visitors(Environment environment) {
        this.environment = environment;
    }

    public Visitor arrives() {
        return new Visitor(site());
    }

    public String site() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
