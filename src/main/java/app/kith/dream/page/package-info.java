/** A dream's page. It stands above all that is shown on it. */
@NullMarked
package app.kith.dream.page;

import org.jspecify.annotations.NullMarked;
