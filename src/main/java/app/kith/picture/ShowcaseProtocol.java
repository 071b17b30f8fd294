package app.kith.picture;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as Tomcat speaks it, over connections that are met by the showcase. */
public final class ShowcaseProtocol extends Http11NioProtocol {

    private final ShowcaseEndpoint endpoint;

    /** Tomcat makes it by its name; it shows nothing until it is told what. */
    public ShowcaseProtocol() {
        this(new ShowcaseEndpoint());
    }

    private ShowcaseProtocol(ShowcaseEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void shows(Showcase showcase) {
        endpoint.shows(showcase);
    }
}
