package app.kith.web;

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

    @Bean
    @Development
    TemplateEngine freshTemplateEngine() {
        var sources = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var engine = TemplateEngine.create(sources, Path.of("target/jte-dev"), ContentType.Html, null, "app.kith.jtedev");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    @ConditionalOnMissingBean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.kith.jte");
    }
}
