/** Members as others see them: name, page, picture, skills, interests, experience. */
@ApplicationModule(allowedDependencies = {"account", "happening", "id", "picture", "portrait", "slug", "topic", "web"})
@NullMarked
package app.kith.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
