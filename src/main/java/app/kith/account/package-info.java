/** Who may sign in: e-mail address, password, role. Knows nothing of what a member says of themselves. */
@NullMarked
package app.kith.account;

import org.jspecify.annotations.NullMarked;
