package app.kith.portrait;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The drawing of a member without a picture: a quilt block of sixteen patches that repeats itself in four turns, always
 * the same for the same seed. Its colours are classes that the style sheet fills for each scheme.
 *
 * @param fabric which of the cloths it is cut from
 * @param patches the four patches of one corner
 */
public record Quilt(int fabric, List<Patch> patches) {

    /** Twelve cloths of four threads each, the first for the ground; the style sheet has the same. */
    private static final List<List<String>> CLOTHS = List.of(
            List.of("#f6d9b8", "#c9502f", "#264653", "#e9a23b"), List.of("#dfe8d2", "#2f6b4f", "#e07a3f", "#f3c65f"),
            List.of("#d9e4ef", "#2d4f87", "#d6573f", "#f2b84b"), List.of("#f3d6d2", "#9b2f46", "#2b5d6b", "#eb8a5b"),
            List.of("#264653", "#f0b55a", "#e76f51", "#a9d0c3"), List.of("#3f2f54", "#f2a65a", "#d65a7c", "#b8c9ea"),
            List.of("#f7e7b4", "#3e7c8c", "#c8553d", "#588157"), List.of("#23513f", "#f3d382", "#e8834f", "#cfe3c6"),
            List.of("#e8dcef", "#5c3f8f", "#d9644a", "#3a8a86"), List.of("#a63d2c", "#fbe3c0", "#f0a13c", "#33243b"),
            List.of("#cfe8e4", "#136a6f", "#ef9a3d", "#b5403a"), List.of("#2c3a6b", "#f6c75e", "#e5735c", "#c3d7f1"));

    private static final int THREADS = 3;

    /** One patch: a shape, turned, in one of the threads of the cloth. */
    public record Patch(Shape shape, int turns, int thread) {}

    /** What a patch can be cut to, in a square of one by one. */
    public enum Shape {
        SQUARE("M0 0h1v1H0z"),
        HALF("M0 0h1L0 1z"),
        QUARTER("M0 0h1A1 1 0 0 1 0 1z"),
        LEAF("M0 0A1 1 0 0 1 1 1 1 1 0 0 1 0 0z"),
        DISC("M.5 .08a.42 .42 0 1 0 .001 0z"),
        ARROW("M0 0h1L.5 .5z"),
        KITE("M.5 .05L.95 .5 .5 .95 .05 .5z");

        private final String path;

        Shape(String path) {
            this.path = path;
        }

        /** As an SVG has it ({@code d}). */
        public String path() {
            return path;
        }
    }

    public static Quilt of(UUID seed) {
        var random = new SplittableRandom(seed.getMostSignificantBits() * 31 + seed.getLeastSignificantBits());
        int fabric = random.nextInt(CLOTHS.size());
        return new Quilt(fabric, Stream.generate(() -> patch(random)).limit(4).toList());
    }

    private static Patch patch(SplittableRandom random) {
        var shape = Shape.values()[random.nextInt(Shape.values().length)];
        return new Patch(shape, random.nextInt(4), 1 + random.nextInt(THREADS));
    }

    /** The colours of its threads ({@code #rrggbb}), the ground first. */
    public List<String> threads() {
        return CLOTHS.get(fabric);
    }

    /** The inside of an SVG whose box is four by four. */
    public String markup() {
        var svg = new StringBuilder("<g class=\"cloth-%s\"><path class=\"t0\" d=\"M0 0h4v4H0z\"/>".formatted(fabric));
        for (int turn = 0; turn < 360; turn += 90) {
            for (int i = 0; i < patches.size(); i++) {
                Patch patch = patches.get(i);
                svg.append("<path class=\"t%s\" transform=\"rotate(%s 2 2)translate(%s %s)rotate(%s .5 .5)\" d=\"%s\"/>".formatted(
                        patch.thread, turn, i % 2, i / 2, patch.turns * 90, patch.shape.path));
            }
        }
        return svg.append("</g>").toString();
    }
}
