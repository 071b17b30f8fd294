/** What every page has in common: its words, its frame, its rules of safety. */
@ApplicationModule(allowedDependencies = {"asset", "settings"})
@NullMarked
package app.kith.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
