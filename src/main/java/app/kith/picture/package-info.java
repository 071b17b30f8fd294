/** Pictures: made small and safe in memory, kept in a store. Knows no owner. */
@ApplicationModule(allowedDependencies = {"console", "id", "settings", "upload", "web"})
@NullMarked
package app.kith.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
