package app.kith.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A picture as a page shows it.
 *
 * @param colour the colour it leaves from afar ({@code #rrggbb}), shown until it is loaded
 * @param glimpse what it leaves from so far that sixteen pixels are enough: a PNG in Base64, where nothing shines through
 * @param renditions the sizes it is kept in, at least one, the narrowest first
 */
public record Picture(PictureId id, Caption caption, String colour, Optional<String> glimpse, List<Rendition> renditions) {

    public Picture {
        if (renditions.isEmpty()) throw new IllegalArgumentException("a picture has at least one rendition");
        renditions = List.copyOf(renditions);
    }

    /** One of which there is no glimpse. */
    public Picture(PictureId id, Caption caption, String colour, List<Rendition> renditions) {
        this(id, caption, colour, Optional.empty(), renditions);
    }

    /** As it is shown from elsewhere: each rendition by its width, below a path. */
    public Picture below(String path) {
        return new Picture(id, caption, colour, glimpse, renditions.stream().map(rendition -> rendition.at(path + "/" + rendition.width())).toList());
    }

    /** The alternative text, where there is one. */
    public Optional<String> description() {
        return caption.text();
    }

    /** The address of the narrowest rendition that is at least so wide, or of the widest there is. */
    public String src(int width) {
        return renditions.stream().filter(rendition -> rendition.width() >= width).findFirst().orElse(widest()).href();
    }

    public String srcset() {
        return renditions.stream().map(rendition -> rendition.href() + " " + rendition.width() + "w").collect(Collectors.joining(", "));
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
}
