/** A dream's page. It stands above all that is shown on it. */
@NamedInterface("page")
@NullMarked
package app.kith.dream.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
