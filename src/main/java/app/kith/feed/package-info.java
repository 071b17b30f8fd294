/** The front door: the landing page and what is new. */
@ApplicationModule(allowedDependencies = {"account", "card", "dream", "dream :: cheer", "dream :: comment", "dream :: follow", "dream :: offer", "keyset", "member", "topic", "web"})
@NullMarked
package app.kith.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
