/**
 * What the person at the console types and reads: the words after {@code kith.jar}, the few lines of a start, the one
 * sentence when there is none. Uses {@code database} and {@code settings}.
 */
@NullMarked
package app.kith.console;

import org.jspecify.annotations.NullMarked;
