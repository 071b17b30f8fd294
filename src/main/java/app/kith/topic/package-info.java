/** The shared vocabulary: topics, their other spellings, suggestions while typing. May use id, slug and web. */
@NullMarked
package app.kith.topic;

import org.jspecify.annotations.NullMarked;
