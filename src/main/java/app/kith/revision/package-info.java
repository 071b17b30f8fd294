/** Which of the things that a page sends while somebody types is the newest: what left first may arrive last. */
@ApplicationModule(allowedDependencies = "id")
@NullMarked
package app.kith.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
