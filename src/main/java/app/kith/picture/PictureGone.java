package app.kith.picture;

/** A picture was let go of. */
record PictureGone(PictureId picture) {}
