/** The staged sign-up: You, Skills, Picture, Check, Welcome. Uses account, member, picture, topic, mail and web. */
@NullMarked
package app.kith.joining;

import org.jspecify.annotations.NullMarked;
