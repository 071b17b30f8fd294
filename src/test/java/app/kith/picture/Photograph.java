package app.kith.picture;
public class Photograph { public static byte[] jpeg(int w, int h) { return new byte[0]; } }
