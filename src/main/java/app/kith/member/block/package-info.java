/** Members keep others away: of two of whom one has blocked the other, neither is there for the other. */
@NamedInterface("block")
@NullMarked
package app.kith.member.block;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
