package app.kith.picture;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodeJPEGAlphaMode;
import io.github.humbleui.skija.EncodeJPEGDownsampleMode;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.impl.Managed;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Drawing by Skia. What texts hold is freed with the surface. */
final class SkiaSurface implements Surface {

    /** Letters stay crisp: colours are as fine as brightness. */
    private static final EncodeJPEGOptions OPTIONS =
            new EncodeJPEGOptions(92, EncodeJPEGDownsampleMode.DS_444, EncodeJPEGAlphaMode.IGNORE);

    private final io.github.humbleui.skija.Surface surface;
    private final SkiaLettering lettering;
    private final int width;
    private final int height;
    private final List<Managed> texts = new ArrayList<>();

    SkiaSurface(SkiaLettering lettering, int width, int height) {
        this.lettering = lettering;
        this.width = width;
        this.height = height;
        surface = io.github.humbleui.skija.Surface.makeRaster(
                new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB()));
    }

    @Override
    public void fill(Shape shape, int argb) {
        try (var path = path(shape);
                var paint = new Paint()) {
            surface.getCanvas().drawPath(path, paint.setAntiAlias(true).setColor(argb));
        }
    }

    @Override
    public void stroke(Shape line, int argb, double width) {
        try (var path = path(line);
                var paint = new Paint()) {
            paint.setAntiAlias(true).setColor(argb).setMode(PaintMode.STROKE).setStrokeWidth((float) width);
            surface.getCanvas().drawPath(path, paint.setStrokeCap(PaintStrokeCap.ROUND).setStrokeJoin(PaintStrokeJoin.ROUND));
        }
    }

    private static Path path(Shape shape) {
        try (var builder = new PathBuilder()) {
            var p = new float[6];
            for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
                switch (at.currentSegment(p)) {
                    case PathIterator.SEG_MOVETO -> builder.moveTo(p[0], p[1]);
                    case PathIterator.SEG_LINETO -> builder.lineTo(p[0], p[1]);
                    case PathIterator.SEG_QUADTO -> builder.quadTo(p[0], p[1], p[2], p[3]);
                    case PathIterator.SEG_CUBICTO -> builder.cubicTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    default -> builder.closePath();
                }
            }
            return builder.snapshot();
        }
    }

    @Override
    public void lay(PixelBuffer buffer, Shape cut, int x, int y) {
        var info = new ImageInfo(buffer.width(), buffer.height(), ColorType.BGRA_8888, ColorAlphaType.PREMUL, ColorSpace.getSRGB());
        try (var bitmap = new Bitmap();
                var path = path(cut)) {
            if (!bitmap.allocPixels(info)) throw new OutOfMemoryError("pixels");
            try (var pixmap = bitmap.peekPixels()) {
                pixmap.getBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(buffer.argb());
            }
            bitmap.setImmutable();
            try (var image = Image.makeRasterFromBitmap(bitmap)) {
                var canvas = surface.getCanvas();
                canvas.save();
                canvas.clipPath(path, true);
                canvas.drawImage(image, x, y);
                canvas.restore();
            }
        }
    }

    @Override
    public Text set(String text, Text.Hand hand, double width, int lines) {
        var paragraph = lettering.paragraph(text, hand, lines).layout((float) width);
        texts.add(paragraph);
        boolean leftward = Lettering.leftward(text);
        return new Text() {
            @Override
            public double width() {
                return paragraph.getLongestLine();
            }

            @Override
            public double height() {
                return paragraph.getHeight();
            }

            @Override
            public boolean whole() {
                return !paragraph.didExceedMaxLines();
            }

            @Override
            public boolean leftward() {
                return leftward;
            }

            @Override
            public void draw(double x, double y) {
                double before = width - width();
                paragraph.paint(surface.getCanvas(), (float) (x - (hand.centred() ? before / 2 : leftward ? before : 0)), (float) y);
            }
        };
    }

    @Override
    public void turn(double degrees, double x, double y) {
        surface.getCanvas().setMatrix(Matrix33.makeRotate((float) degrees, (float) x, (float) y));
    }

    @Override
    public Encoded encoded() {
        try (var image = surface.makeImageSnapshot();
                var data = EncoderJPEG.encode(image, OPTIONS)) {
            return new Encoded(width, height, "image/jpeg", data.getBytes());
        }
    }

    @Override
    public void close() {
        texts.forEach(Managed::close);
        surface.close();
    }
}
