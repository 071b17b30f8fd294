/** Where an account is signed in. */
@NullMarked
package app.kith.account.sessions;

import org.jspecify.annotations.NullMarked;
