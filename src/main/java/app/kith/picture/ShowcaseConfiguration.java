package app.kith.picture;

import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts the showcase before all else, and tells it what is gone. */
@Configuration
class ShowcaseConfiguration {

    private final Showcase showcase;

    ShowcaseConfiguration(Showcase showcase) {
        this.showcase = showcase;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> showcaseMeetsConnections() {
        return factory -> {
            factory.setProtocol(ShowcaseProtocol.class.getName());
            factory.addProtocolHandlerCustomizers((ShowcaseProtocol protocol) -> protocol.shows(showcase));
        };
    }

    @TransactionalEventListener
    void forget(PictureGone gone) {
        showcase.forget(gone);
    }
}
