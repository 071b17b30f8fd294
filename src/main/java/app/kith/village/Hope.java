package app.kith.village;

import app.kith.dream.State;
import app.kith.dream.WrittenDream;

/** What somebody in the village hopes to do, and how far it has come. */
public record Hope(Villager dreamer, State state, WrittenDream dream) {}
