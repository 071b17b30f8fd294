/** Where files of pictures lie: a folder, an S3-compatible store, or Cloudinary. It knows keys and bytes, and no pictures. */
@NamedInterface("store")
@NullMarked
package app.kith.picture.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
