/**
 * The PostgreSQL behind the site: an embedded one that keeps its files in the data folder, or an outside one by its
 * address.
 */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package app.kith.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
