package app.kith.picture;

/**
 * The file that a picture was made of, of which it can be made anew: the picture and its colours, without what was packed with them.
 *
 * @param orientation how it must be turned, for what said so is gone
 */
record Negative(String contentType, Orientation orientation, byte[] content) {}
