package app.kith.picture;
public sealed interface Taken {
  record Kept(Picture picture) implements Taken {}
  record Refused(Refusal reason) implements Taken {}
  record Busy() implements Taken {}
  record StoreDown() implements Taken {}
  enum Refusal { EMPTY; public String key() { return "empty"; } }
}
