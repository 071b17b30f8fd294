package app.kith.web;

import app.kith.asset.Assets;
import app.kith.settings.Settings;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name of a template into a page: jte renders it whole before the first byte leaves. */
@Component
class Templates implements ViewResolver {

    private final TemplateEngine engine;
    private final Words words;
    private final Assets assets;
    private final Settings settings;
    private final Cookies cookies;

    Templates(TemplateEngine engine, Words words, Assets assets, Settings settings, Cookies cookies) {
        this.engine = engine;
        this.words = words;
        this.assets = assets;
        this.settings = settings;
        this.cookies = cookies;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Rendering(template) : null;
    }

    /** Answers with a page where no controller is asked: in a filter, or before all of them. */
    void show(String name, Object page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Rendering(name + ".jte").render(Map.of("page", page), request, response);
    }

    private final class Rendering implements View {

        private final String template;

        Rendering(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, @Nullable Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            parameters.put("shell", new Shell(words, assets, settings, cookies, request));
            var page = new Utf8ByteOutput();
            engine.render(template, parameters, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
