/** The staged sign-up: You, Skills, Picture, Check, Welcome. */
@ApplicationModule(allowedDependencies = {"account", "account :: administrator", "account :: confirmation", "account :: sessions", "console", "entry", "id", "keys", "member", "picture", "portrait", "revision", "settings", "topic", "upload", "web"})
@NullMarked
package app.kith.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
