/** The site as programs read it: feeds, the map for search engines, and answers in JSON. All of it is seen with a visitor's eyes. */
@ApplicationModule(allowedDependencies = {"account", "dream", "keyset", "markdown", "member", "picture", "portrait", "settings", "slug", "topic", "web"})
@NullMarked
package app.kith.outward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
