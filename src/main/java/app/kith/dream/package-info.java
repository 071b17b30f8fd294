/** What members hope to do: dreams, what they need and what they are about. */
@ApplicationModule(allowedDependencies = {"account", "account :: subscription", "card", "entry", "happening", "id", "keyset", "mail", "markdown", "member", "member :: block", "portrait", "revision", "settings", "slug", "topic", "web"})
@NullMarked
package app.kith.dream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
