package app.kith.picture;

/** An engine that counts what its decoded pixels take together, from before they are decoded until they are closed. */
final class MeasuredEngine implements Engine {

    interface Waiting {
        void await() throws InterruptedException;
    }

    private final Engine engine;
    private final Waiting waiting;
    private long bytes;
    private long most;

    /** @param waiting what a decoder does first, with its memory in hand */
    MeasuredEngine(Engine engine, Waiting waiting) {
        this.engine = engine;
        this.waiting = waiting;
    }

    /** The most bytes at once. */
    synchronized long most() {
        return most;
    }

    private synchronized void holds(long more) {
        bytes += more;
        most = Math.max(most, bytes);
    }

    @Override
    public Pixels decode(Original original, int eighths) throws RefusedFile {
        long needed = pixelBytes(original, eighths);
        holds(needed);
        try {
            waiting.await();
            return new Held(engine.decode(original, eighths), needed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private final class Held implements Pixels {

        private final Pixels pixels;
        private final long needed;

        private Held(Pixels pixels, long needed) {
            if (4L * pixels.width() * pixels.height() > needed) throw new AssertionError("it takes more than was said");
            this.pixels = pixels;
            this.needed = needed;
        }

        @Override
        public int width() {
            return pixels.width();
        }

        @Override
        public int height() {
            return pixels.height();
        }

        @Override
        public boolean opaque() {
            return pixels.opaque();
        }

        @Override
        public void row(int y, int[] argb) {
            pixels.row(y, argb);
        }

        @Override
        public void close() {
            pixels.close();
            holds(-needed);
        }
    }

    @Override
    public PixelBuffer toSrgb(PixelBuffer buffer, byte[] profile) {
        return engine.toSrgb(buffer, profile);
    }

    @Override
    public Encoded encode(PixelBuffer buffer) {
        return engine.encode(buffer);
    }

    @Override
    public Surface surface(int width, int height) {
        return engine.surface(width, height);
    }

    @Override
    public long pixelBytes(Original original, int eighths) {
        return engine.pixelBytes(original, eighths);
    }
}
