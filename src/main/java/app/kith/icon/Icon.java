package app.kith.icon;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The mark in pixels. It is drawn when it is first asked for, in a few milliseconds, so that no copies of it lie in the
 * repository; by Java2D on every machine, because there is nothing to write and nothing to decode.
 */
enum Icon {
    /** For what shows no SVG: the mark alone. */
    FAVICON {
        @Override
        byte[] drawn() {
            return ico(List.of(16, 32, 48));
        }
    },
    /** Apple cuts its own corners, and makes what is transparent black. */
    TOUCH {
        @Override
        byte[] drawn() {
            return png(180, 0.7, true);
        }
    },
    /** For home screens that show it as it is. */
    PLAIN_192 {
        @Override
        byte[] drawn() {
            return png(192, 0.96, false);
        }
    },
    PLAIN_512 {
        @Override
        byte[] drawn() {
            return png(512, 0.96, false);
        }
    },
    /** For those that cut any shape out of it: what matters lies in the circle of four fifths. */
    MASKABLE_192 {
        @Override
        byte[] drawn() {
            return png(192, 0.58, true);
        }
    },
    MASKABLE_512 {
        @Override
        byte[] drawn() {
            return png(512, 0.58, true);
        }
    };

    abstract byte[] drawn();

    /** @param part of the height that the mark takes */
    private static byte[] png(int side, double part, boolean onPaper) {
        var image = new BufferedImage(side, side, onPaper ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (onPaper) {
            graphics.setColor(new Color(Ink.PAPER.rgb()));
            graphics.fillRect(0, 0, side, side);
        }
        double scale = side * part / 32;
        double x = (side - 28 * scale) / 2;
        double y = (side - 32 * scale) / 2;
        graphics.setColor(new Color(Ink.THREAD.rgb()));
        graphics.fill(Mark.window(x, y, scale));
        graphics.setColor(new Color(Ink.ON_THREAD.rgb()));
        graphics.setStroke(new BasicStroke((float) (Mark.LINE * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(Mark.knot(x, y, scale));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Several PNGs in one file, as browsers have read it since long. */
    private static byte[] ico(List<Integer> sides) {
        var pngs = sides.stream().map(side -> png(side, 1, false)).toList();
        int head = 6 + 16 * sides.size();
        var file = ByteBuffer.allocate(head + pngs.stream().mapToInt(png -> png.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sides.size());
        for (int i = 0; i < sides.size(); i++) {
            byte side = sides.get(i).byteValue();
            int before = IntStream.range(0, i).map(earlier -> pngs.get(earlier).length).sum();
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pngs.get(i).length).putInt(head + before);
        }
        pngs.forEach(file::put);
        return file.array();
    }
}
