/** What whoever runs the site may do about the files of pictures: hold them against the ledger, move them, make them anew. */
@NamedInterface("upkeep")
@NullMarked
package app.kith.picture.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
