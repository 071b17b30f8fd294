package app.kith.mail;

import app.kith.settings.Settings;
import app.kith.web.Words;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives what a letter says its two forms, text and HTML, so that no letter can lack one of them. */
@Component
public class Stationery {

    private final TemplateEngine templates;
    private final Words words;
    private final String site;

    Stationery(TemplateEngine templates, Words words, Settings settings) {
        this.templates = templates;
        this.words = words;
        this.site = settings.baseUrl().toString();
    }

    public Letter write(String recipient, Writing writing) {
        return new Letter(recipient, writing.subject(), text(writing), html(writing), writing.unsubscribe().map(Writing.Act::address));
    }

    private String text(Writing writing) {
        var acts = writing.acts().stream().map(Stationery::text);
        var unsubscribe = writing.unsubscribe().map(Stationery::text).stream();
        return Stream.of(Stream.of(writing.opening()), acts, Stream.of(writing.closing(), "-- \n" + from()), unsubscribe)
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String text(Writing.Act act) {
        return act.words() + ":\n" + act.address();
    }

    private String html(Writing writing) {
        var html = new StringOutput();
        templates.render("mail/letter.jte", Map.of("writing", writing, "from", from(), "words", words), html);
        return html.toString();
    }

    private String from() {
        return words.say("mail.from", "site", site);
    }
}
