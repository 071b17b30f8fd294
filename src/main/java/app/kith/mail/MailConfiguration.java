package app.kith.mail;

import app.kith.settings.MailServerAddress;
import app.kith.settings.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who carries the letters: the mail server of {@code KITH_MAIL_URL} or, without one, the outbox folder. */
@Configuration
class MailConfiguration {

    /**
     * @param patience with a server that does not answer; the tests have less
     * @param from who letters come from; none: kith at the site's host
     */
    @Bean
    MailTransport transport(
            Settings settings,
            Outbox outbox,
            @Value("${kith.mail-patience:10s}") Duration patience,
            @Value("${kith.mail-from:#{null}}") @Nullable String from) {
        String host = settings.baseUrl().getHost();
        var envelope = new Envelope(from == null ? Sender.at(host) : Sender.parse(from), host);
        return settings.mailServer()
                .<MailTransport>map(address -> new SmtpTransport(server(address, patience), envelope))
                .orElseGet(() -> new OutboxTransport(outbox.folder(), envelope));
    }

    /** A password is told to nobody but the server that the address names, and never in the open. */
    static SmtpServer server(MailServerAddress address, Duration patience) {
        var server = new SmtpServer();
        server.setProtocol(address.protocol());
        server.setHost(address.host());
        server.setPort(address.port());
        var properties = server.getJavaMailProperties();
        String prefix = "mail." + address.protocol() + ".";
        address.login().ifPresent(login -> {
            server.setUsername(login.user());
            server.setPassword(login.password());
            properties.put(prefix + "auth", "true");
            properties.put(prefix + "starttls.required", String.valueOf(!address.encrypted()));
        });
        properties.put(prefix + "starttls.enable", String.valueOf(!address.encrypted()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + wait, String.valueOf(patience.toMillis()));
        }
        return server;
    }
}
