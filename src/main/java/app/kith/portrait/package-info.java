/** How a member looks on a page: their picture, or a drawing of their own. */
@ApplicationModule(allowedDependencies = {"picture"})
@NullMarked
package app.kith.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
