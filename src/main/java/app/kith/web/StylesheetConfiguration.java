package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the style sheet whole: each part stands where {@code kith.css} imports it, so that a page waits for one file
 * and not for twenty that each other must first name.
 */
@Configuration
class StylesheetConfiguration implements WebMvcConfigurer {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");

    private final WebProperties.Resources resources;

    StylesheetConfiguration(WebProperties properties) {
        this.resources = properties.getResources();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var cache = resources.getCache();
        boolean lasting = cache.getPeriod() == null || !cache.getPeriod().isZero();
        registry.addResourceHandler("/css/kith.css")
                .addResourceLocations(resources.getStaticLocations())
                .setCacheControl(lasting ? cache.getCachecontrol().toHttpCacheControl() : null)
                .resourceChain(lasting)
                .addTransformer(StylesheetConfiguration::whole);
    }

    private static Resource whole(HttpServletRequest request, Resource sheet, ResourceTransformerChain chain) throws IOException {
        Matcher imports = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
        var whole = new StringBuilder();
        while (imports.find()) {
            String part = sheet.createRelative(imports.group(1)).getContentAsString(StandardCharsets.UTF_8);
            imports.appendReplacement(whole, Matcher.quoteReplacement("@layer " + imports.group(2) + " {\n" + part + "}"));
        }
        imports.appendTail(whole);
        return new TransformedResource(sheet, whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
