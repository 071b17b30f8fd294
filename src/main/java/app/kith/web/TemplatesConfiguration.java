package app.kith.web;

import app.kith.settings.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates as they were compiled with the site; for those who build it, as they lie in the source, always fresh. */
@Configuration
class TemplatesConfiguration {

    /** They are compiled in the data folder, which no other site has at the same time. */
    @Bean
    @Development
    TemplateEngine freshTemplateEngine(Settings settings) {
        var sources = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var engine = TemplateEngine.create(sources, settings.data().resolve("templates"), ContentType.Html, null, "app.kith.jtedev");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    @ConditionalOnMissingBean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.kith.jte");
    }
}
