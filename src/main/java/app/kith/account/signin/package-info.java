/** Coming back: signing in and signing out. */
@NullMarked
package app.kith.account.signin;

import org.jspecify.annotations.NullMarked;
