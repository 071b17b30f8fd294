package app.kith.picture;
public record Crop(double x, double y, double size) {}
