/** Whether an address is its owner's: the link that is sent there, and the letter to whoever has it already. */
@NamedInterface("confirmation")
@NullMarked
package app.kith.account.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
