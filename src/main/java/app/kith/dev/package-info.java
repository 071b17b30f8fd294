/** What only those who build the site see, when bin/dev started it: the gallery of parts, the outbox, a way to be any villager. */
@ApplicationModule(allowedDependencies = {"account", "account :: confirmation", "account :: emailchange", "account :: passkey", "account :: passwordchange", "account :: passwordreset", "account :: sessions", "console", "dream", "dream :: comment", "dream :: diary", "dream :: offer", "dream :: page", "dream :: step", "entry", "feed", "keyset", "leaving", "leaving :: export", "mail", "member", "picture", "portrait", "profile :: editing", "settings", "topic", "web"})
@NullMarked
package app.kith.dev;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
