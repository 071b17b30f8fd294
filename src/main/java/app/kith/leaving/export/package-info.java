/** All that is known of a member, as a file to take along: asked for, made afterwards, kept for a week. */
@NamedInterface("export")
@NullMarked
package app.kith.leaving.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
