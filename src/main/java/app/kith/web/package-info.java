/** What every page has in common: its words, its frame, its rules of safety. */
@NullMarked
package app.kith.web;

import org.jspecify.annotations.NullMarked;
