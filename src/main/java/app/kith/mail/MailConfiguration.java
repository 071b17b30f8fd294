package app.kith.mail;

import app.kith.settings.Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who carries the letters: the mail server of {@code KITH_MAIL_URL} or, without one, the outbox folder. */
@Configuration
class MailConfiguration {

    /** @param patience with a server that does not answer; the tests have less */
    @Bean
    Mailman mailman(Settings settings, Outbox outbox, @Value("${kith.mail-patience:10s}") Duration patience) {
        String host = settings.baseUrl().getHost();
        var envelope = new Envelope("Kith <kith@" + host + ">", host);
        return settings.mailUrl() == null
                ? new OutboxMailman(outbox.folder(), envelope)
                : new SmtpMailman(server(URI.create(settings.mailUrl()), patience), envelope);
    }

    /** A password is told to nobody but the server that the address names, and never in the open. */
    static SmtpServer server(URI url, Duration patience) {
        boolean encrypted = "smtps".equals(url.getScheme());
        var server = new SmtpServer();
        server.setProtocol(url.getScheme());
        server.setHost(url.getHost());
        server.setPort(url.getPort() > 0 ? url.getPort() : encrypted ? 465 : 587);
        var properties = server.getJavaMailProperties();
        String prefix = "mail." + url.getScheme() + ".";
        if (url.getRawUserInfo() != null) {
            String[] login = url.getRawUserInfo().split(":", 2);
            server.setUsername(decoded(login[0]));
            if (login.length > 1) server.setPassword(decoded(login[1]));
            properties.put(prefix + "auth", "true");
            properties.put(prefix + "starttls.required", String.valueOf(!encrypted));
        }
        properties.put(prefix + "starttls.enable", String.valueOf(!encrypted));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + wait, String.valueOf(patience.toMillis()));
        }
        return server;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
