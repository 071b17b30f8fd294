package app.kith.picture;
public record Picture(PictureId id, java.util.Optional<String> description, String colour, java.util.List<Rendition> renditions) {
  public static final int LONGEST_DESCRIPTION = 300;
  public String src(int w) { return ""; }
  public String srcset() { return ""; }
}
