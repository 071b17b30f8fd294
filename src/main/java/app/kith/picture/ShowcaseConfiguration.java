package app.kith.picture;

import app.kith.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts the showcase before all other filters, and tells it what is gone. */
@Configuration
class ShowcaseConfiguration {

    private final Showcase showcase;

    ShowcaseConfiguration(Showcase showcase) {
        this.showcase = showcase;
    }

    @Bean
    FilterRegistrationBean<ShowcaseFilter> showcaseFilter(Settings settings) {
        var registration = new FilterRegistrationBean<>(new ShowcaseFilter(showcase, settings));
        registration.addUrlPatterns("/pictures/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @TransactionalEventListener
    void forget(PictureGone gone) {
        showcase.forget(gone);
    }
}
