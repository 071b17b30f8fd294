package app.kith.picture;
public record Rendition(int width, int height, String contentType, int bytes) {}
