/** The shared vocabulary: topics, their other spellings, suggestions while typing. */
@ApplicationModule(allowedDependencies = {"id", "slug", "web"})
@NullMarked
package app.kith.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
