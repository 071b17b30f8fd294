/** Members as others see them: name, page, picture, skills, interests, experience. Uses account, topic, picture, slug and web. */
@NullMarked
package app.kith.member;

import org.jspecify.annotations.NullMarked;
