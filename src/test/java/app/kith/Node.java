package app.kith;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another node of the site: a port of its own, and the database that all nodes share. */
public final class Node implements AutoCloseable {

    /** The data folder of the site that the tests of this process share. */
    public static final String DATA = System.getProperty("kith.data");

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Node starts() {
        return startsOn(DATA);
    }

    /**
     * @param data the data folder of the site that it belongs to
     * @param settings as at the console: {@code --kith.base-url=…}
     */
    public static Node startsOn(String data, String... settings) {
        var words = Stream.concat(Stream.of("--server.port=0", "--kith.data=" + data), Stream.of(settings));
        return new Node(new SpringApplicationBuilder(Kith.class).run(words.toArray(String[]::new)));
    }

    /** The same browser, led here by the balancer. */
    public Visitor meets(Visitor visitor) {
        return visitor.tabAt(site());
    }

    public String site() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Its own, where it has a data folder of its own. */
    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
