package app.kith.browser;

import app.kith.Visitor;
import com.microsoft.playwright.Page;
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

    private static final int[] WIDTHS = {320, 768, 1440};

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
            Page page = window.opens(site + path);
            for (int width : WIDTHS) {
                for (var scheme : Chromium.Scheme.values()) {
                    window.changes(scheme, width);
                    var shot = of(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT), page);
                    if (Boolean.getBoolean("kith.accept")) shot.accept();
                    else if (!shot.complaint().isEmpty()) complaints.add(shot.complaint());
                }
            }
        }
        return complaints;
    }

    /** The page as it is at first sight if that is as it was, or else once nothing arrives any more. */
    static Shot of(String name, Page page) throws IOException {
        page.evaluate(STILL);
        byte[] file = photograph(page);
        var first = new Shot(name, smaller(file));
        if (first.isAsKept()) return first;
        byte[] before;
        do {
            before = file;
            file = photograph(page);
        } while (!Arrays.equals(before, file));
        return new Shot(name, smaller(file));
    }

    private boolean isAsKept() throws IOException {
        Path kept = REFERENCES.resolve(name + ".png");
        return Files.exists(kept) && Likeness.of(ImageIO.read(kept.toFile()), now).close();
    }

    /** As a JPEG, which takes a small part of the time that a PNG takes to write and to read; each block's mean is the same. */
    private static byte[] photograph(Page page) {
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setType(ScreenshotType.JPEG).setQuality(95));
    }

    /** Each pixel becomes the mean of a block, on every machine the same. */
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

    /** What is to be said of it: nothing if it looks as it did; else where one can look. */
    String complaint() throws IOException {
        if (isAsKept()) return "";
        Path kept = REFERENCES.resolve(name + ".png");
        if (!Files.exists(kept)) return name + " has no reference: bin/test --accept makes one";
        BufferedImage reference = ImageIO.read(kept.toFile());
        Likeness likeness = Likeness.of(reference, now);
        Files.createDirectories(SEEN);
        Path seen = SEEN.resolve(name + ".png");
        ImageIO.write(beside(reference, now, likeness.differences()), "png", seen.toFile());
        return "%s: %.0f %% differ, height by %.0f %%; see %s".formatted(name, likeness.changed() * 100, likeness.taller() * 100, seen);
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

    /** Keeps this look as the one to hold to, if it is another than the one that is kept. */
    void accept() throws IOException {
        if (complaint().isEmpty()) return;
        Files.createDirectories(REFERENCES);
        ImageIO.write(now, "png", REFERENCES.resolve(name + ".png").toFile());
        System.out.println("New reference: " + name);
    }
}
