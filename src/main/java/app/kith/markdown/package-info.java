/** What people write at length, in Markdown, and how a page shows it: nothing in it can run, load or pose as the page's own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kith.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
