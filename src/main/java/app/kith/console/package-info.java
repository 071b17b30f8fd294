/**
 * What the person at the console types and reads: the words after {@code kith.jar}, the few lines of a start, the one
 * sentence when there is none.
 */
@ApplicationModule(allowedDependencies = {"database", "settings"})
@NullMarked
package app.kith.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
