/** Lists that somebody fills line by line, with a button, Enter or a comma, and that never submit the form they stand in. */
@ApplicationModule(allowedDependencies = {"id", "revision", "topic", "web"})
@NullMarked
package app.kith.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
