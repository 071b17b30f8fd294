/** Forms that bring a file along: read as they arrive, with room for what they bring or without. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package app.kith.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
