package app.kith.picture;

/** What samples mean, plane after plane, and how they are mixed into pixels. Lanczos overshoots at edges: all are kept within a byte. */
enum Paint {
    GREY {
        @Override
        void mix(float[] samples, int count, int[] argb) {
            for (int i = 0; i < count; i++) argb[i] = 0xff000000 | within((int) samples[i]) * 0x010101;
        }
    },
    RED_GREEN_BLUE {
        @Override
        void mix(float[] samples, int count, int[] argb) {
            for (int i = 0; i < count; i++) {
                int red = within((int) samples[i]);
                int green = within((int) samples[count + i]);
                int blue = within((int) samples[2 * count + i]);
                argb[i] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
    },
    /** No colour may be brighter than what covers it. */
    RED_GREEN_BLUE_ALPHA {
        @Override
        void mix(float[] samples, int count, int[] argb) {
            for (int i = 0; i < count; i++) {
                int alpha = within((int) samples[3 * count + i]);
                int red = Math.min(within((int) samples[i]), alpha);
                int green = Math.min(within((int) samples[count + i]), alpha);
                int blue = Math.min(within((int) samples[2 * count + i]), alpha);
                argb[i] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
    },
    /** Brightness, and how much bluer and redder than grey, as JFIF has it. */
    BRIGHT_BLUER_REDDER {
        @Override
        void mix(float[] samples, int count, int[] argb) {
            for (int i = 0; i < count; i++) {
                float bright = samples[i];
                float bluer = samples[count + i] - 128.5f;
                float redder = samples[2 * count + i] - 128.5f;
                int red = within((int) (bright + 1.402f * redder));
                int green = within((int) (bright - 0.344136f * bluer - 0.714136f * redder));
                int blue = within((int) (bright + 1.772f * bluer));
                argb[i] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
    };

    /** What the pixels of an engine are. */
    static Paint of(Pixels pixels) {
        return pixels.opaque() ? RED_GREEN_BLUE : RED_GREEN_BLUE_ALPHA;
    }

    /** @param samples half more than what they are, so that cutting off rounds */
    abstract void mix(float[] samples, int count, int[] argb);

    private static int within(int sample) {
        return Math.min(Math.max(sample, 0), 255);
    }
}
