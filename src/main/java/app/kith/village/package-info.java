/** Named people, so that a demonstration, a developer and every test meet the same neighbours. */
@ApplicationModule(allowedDependencies = {"account", "console", "member", "picture", "settings"})
@NullMarked
package app.kith.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
