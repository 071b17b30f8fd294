/** Members choose whether letters tell them of what happened on the site: in the settings, or by a link in each such letter. */
@NamedInterface("subscription")
@NullMarked
package app.kith.account.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
