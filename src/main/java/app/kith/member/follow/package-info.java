/** Members follow members. */
@NamedInterface("follow")
@NullMarked
package app.kith.member.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
