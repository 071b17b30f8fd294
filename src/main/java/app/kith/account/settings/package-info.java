/** The page of the settings that shows what an account is signed in with, and leads to what changes it. */
@NullMarked
package app.kith.account.settings;

import org.jspecify.annotations.NullMarked;
