/** The one-time link by which the administrator of a fresh site joins. */
@NullMarked
package app.kith.account.administrator;

import org.jspecify.annotations.NullMarked;
