/** Named people, so that a demonstration, a developer and every test meet the same neighbours. */
@ApplicationModule(allowedDependencies = {"account", "console", "dream", "dream :: cheer", "dream :: comment", "dream :: diary", "dream :: follow", "dream :: offer", "dream :: step", "keys", "member", "member :: follow", "picture", "settings"})
@NullMarked
package app.kith.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
