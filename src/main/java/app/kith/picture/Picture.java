package app.kith.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A picture as a page shows it.
 *
 * @param description the alternative text; none: it only decorates
 * @param colour the colour it leaves from afar ({@code #rrggbb}), shown until it is loaded
 * @param renditions the sizes it is kept in, at least one, the narrowest first
 */
public record Picture(PictureId id, Optional<String> description, String colour, List<Rendition> renditions) {

    public static final int LONGEST_DESCRIPTION = 300;

    public Picture {
        if (renditions.isEmpty()) throw new IllegalArgumentException("a picture has at least one rendition");
        renditions = List.copyOf(renditions);
    }

    /** The address of the narrowest rendition that is at least so wide, or of the widest there is. */
    public String src(int width) {
        return href(renditions.stream().filter(rendition -> rendition.width() >= width).findFirst().orElse(widest()));
    }

    public String srcset() {
        return renditions.stream().map(rendition -> href(rendition) + " " + rendition.width() + "w").collect(Collectors.joining(", "));
    }

    public int width() {
        return widest().width();
    }

    public int height() {
        return widest().height();
    }

    private Rendition widest() {
        return renditions.getLast();
    }

    private String href(Rendition rendition) {
        return "/pictures/" + id + "/" + rendition.width();
    }
}
