package app.kith.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Has Tomcat show the site's own page for what it answers itself. */
@Configuration
class ErrorPageConfiguration {

    /** After Spring Boot's own valve, so that it is asked before that: whichever is nearest to the request reports first. */
    @Bean
    @Order
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorPageValve(Templates templates, SafetyHeaders headers) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ErrorPageValve(templates, headers)));
    }
}
