/** A member's own page: all that they say of themselves, and what they hope to do. It stands above every room that it shows. */
@ApplicationModule(allowedDependencies = {"account", "card", "dream", "dream :: offer", "entry", "joining", "member", "member :: follow", "picture", "portrait", "revision", "slug", "topic", "upload", "web"})
@NullMarked
package app.kith.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
