package app.kith.picture;
public record PictureId(java.util.UUID value) {}
