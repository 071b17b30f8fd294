package app.kith.picture;
import java.util.*;
@org.springframework.stereotype.Repository
public class Pictures {
  public void keep(PictureId id) {}
  public void letGo(PictureId id) {}
  public void describe(PictureId id, Optional<String> text) {}
  public Taken take(byte[] file, Optional<Crop> crop, Optional<String> text) { return new Taken.Refused(Taken.Refusal.EMPTY); }
  public Optional<Picture> find(PictureId id) { return Optional.empty(); }
  public Map<PictureId, Picture> find(Collection<PictureId> ids) { return Map.of(); }
}
