/** The ledger: every file that was ever put into a store, in what state it is, and the work by which it goes for good. */
@NamedInterface("ledger")
@NullMarked
package app.kith.picture.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
