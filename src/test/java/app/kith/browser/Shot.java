package app.kith.browser;

import app.kith.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A page as it looks now, beside the reference that is kept of it. */
record Shot(String name, BufferedImage now) {

    private static final Path REFERENCES = Path.of("src/test/references");
    private static final Path SEEN = Path.of("target/screenshots");

    private static final boolean ACCEPTED = Boolean.getBoolean("kith.accept");

    private static final int[] WIDTHS = {320, 768, 1440};

    /** Of the page's pixels: no browser draws a picture of any height (Chromium's begins anew after 16,384), so a tall page is taken in pieces. */
    private static final int TALLEST = 12_000;

    /** The pixels of a screenshot that become one of the picture that is kept. */
    private static final int BLOCK = (int) (Likeness.SCALE * Chromium.PHOTOGRAPHED);

    /** Portraits and dates differ at every run: the places they take remain. */
    private static final String STILL = """
            async () => {
                for (const drawn of document.querySelectorAll('svg.portrait')) drawn.replaceChildren();
                for (const time of document.querySelectorAll('time')) time.style.visibility = 'hidden';
                document.activeElement?.blur();
                for (const moving of document.getAnimations()) moving.cancel();
                await document.fonts.ready;
            }""";

    /** Where a page is another than it was, at every width and in every light; with {@code bin/test --accept} it may be. */
    static List<String> complaints(String name, Chromium chromium, String site, String path, Visitor visitor) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (var window = chromium.photographed(WIDTHS[0])) {
            window.carries(visitor, site);
            window.opens(site + path);
            for (int width : WIDTHS) complaints.addAll(complaints(name, window, width));
        }
        return complaints;
    }

    /** The same for the page that a window shows, at one width. */
    static List<String> complaints(String name, Window window, int width) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (var scheme : Chromium.Scheme.values()) {
            window.changes(scheme, width);
            var shot = of(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), window.page());
            if (shot.isAsKept()) continue;
            if (ACCEPTED) shot.accept();
            else complaints.add(shot.complaint(window.page()));
        }
        return complaints;
    }

    /** The page as it is at first sight if that is as it was, or else once nothing arrives any more. */
    static Shot of(String name, Page page) throws IOException {
        page.evaluate(STILL);
        List<byte[]> pieces = photograph(page, small());
        var first = new Shot(name, smaller(pieces));
        if (first.isAsKept()) return first;
        List<byte[]> before;
        do {
            before = pieces;
            pieces = photograph(page, small());
        } while (!Arrays.deepEquals(before.toArray(), pieces.toArray()));
        return new Shot(name, smaller(pieces));
    }

    /** Who accepts looks has looked at them: what they keep is the page itself, and not one that would pass for it. */
    private boolean isAsKept() throws IOException {
        Path kept = REFERENCES.resolve(name + ".png");
        if (!Files.exists(kept)) return false;
        var likeness = Likeness.of(ImageIO.read(kept.toFile()), now);
        return ACCEPTED ? likeness.same() : likeness.close();
    }

    /** As a JPEG, which takes a small part of the time that a PNG takes to write and to read; each block's mean is the same. */
    private static Page.ScreenshotOptions small() {
        return new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(95);
    }

    private static List<byte[]> photograph(Page page, Page.ScreenshotOptions how) {
        int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
        List<byte[]> pieces = new ArrayList<>();
        for (int top = 0; top < height; top += TALLEST) {
            if (height > TALLEST) how.setClip(0, top, page.viewportSize().width, Math.min(TALLEST, height - top));
            pieces.add(page.screenshot(how.setFullPage(true)));
        }
        return pieces;
    }

    /** Each pixel becomes the mean of a block, on every machine the same. */
    private static BufferedImage smaller(List<byte[]> pieces) throws IOException {
        List<BufferedImage> small = new ArrayList<>();
        for (byte[] piece : pieces) small.add(smaller(piece));
        if (small.size() == 1) return small.getFirst();
        int height = small.stream().mapToInt(BufferedImage::getHeight).sum(), top = 0;
        var whole = new BufferedImage(small.getFirst().getWidth(), height, BufferedImage.TYPE_INT_RGB);
        for (BufferedImage piece : small) {
            whole.createGraphics().drawImage(piece, 0, top, null);
            top += piece.getHeight();
        }
        return whole;
    }

    private static BufferedImage smaller(byte[] file) throws IOException {
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(file));
        byte[] bgr = ((DataBufferByte) large.getRaster().getDataBuffer()).getData();
        int stride = 3 * large.getWidth();
        var small = new BufferedImage(large.getWidth() / BLOCK, large.getHeight() / BLOCK, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) small.setRGB(x, y, mean(bgr, (y * stride + 3 * x) * BLOCK, stride));
        }
        return small;
    }

    private static int mean(byte[] bgr, int from, int stride) {
        int area = BLOCK * BLOCK, red = 0, green = 0, blue = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int at = from + y * stride, end = at + 3 * BLOCK; at < end; at += 3) {
                blue += bgr[at] & 255;
                green += bgr[at + 1] & 255;
                red += bgr[at + 2] & 255;
            }
        }
        return red / area << 16 | green / area << 8 | blue / area;
    }

    /** What is to be said of another look: where one can see what differs, and where one can read the page as it is now. */
    String complaint(Page page) throws IOException {
        String readable = readable(page);
        Path kept = REFERENCES.resolve(name + ".png");
        if (!Files.exists(kept)) return name + " has no reference: bin/test --accept makes one; as it is now: " + readable;
        BufferedImage reference = ImageIO.read(kept.toFile());
        Likeness likeness = Likeness.of(reference, now);
        Path seen = SEEN.resolve(name + ".png");
        ImageIO.write(beside(reference, now, likeness.differences()), "png", seen.toFile());
        return "%s: %s; see %s, and as it is now: %s".formatted(name, likeness.said(), seen, readable);
    }

    /** Where it lies in its full size; only what is to be opened is photographed so. */
    private String readable(Page page) throws IOException {
        Files.createDirectories(SEEN);
        List<byte[]> pieces = photograph(page, new Page.ScreenshotOptions().setScale(ScreenshotScale.CSS));
        List<String> files = new ArrayList<>();
        for (byte[] piece : pieces) {
            Path file = SEEN.resolve(name + "-now" + (pieces.size() == 1 ? "" : "-" + (files.size() + 1)) + ".png");
            files.add(Files.write(file, piece).toString());
        }
        return String.join(", ", files);
    }

    private static BufferedImage beside(BufferedImage... pictures) {
        int zoom = 3, gap = 12, width = pictures[0].getWidth() * zoom, height = 0;
        for (var picture : pictures) height = Math.max(height, picture.getHeight() * zoom);
        var sheet = new BufferedImage((width + gap) * pictures.length, height, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        for (int i = 0; i < pictures.length; i++) {
            pen.drawImage(pictures[i], i * (width + gap), 0, width, pictures[i].getHeight() * zoom, null);
        }
        return sheet;
    }

    /** Keeps this look as the one to hold to. */
    private void accept() throws IOException {
        Files.createDirectories(REFERENCES);
        ImageIO.write(now, "png", REFERENCES.resolve(name + ".png").toFile());
        System.out.println("New reference: " + name);
    }
}
