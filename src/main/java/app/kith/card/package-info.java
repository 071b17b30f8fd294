/** The pictures by which other sites and messengers preview a page: drawn here, kept for a while, served under names that never lie. */
@ApplicationModule(allowedDependencies = {"icon", "picture", "portrait"})
@NullMarked
package app.kith.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
