package studio.soliloquy.animation.network;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import studio.soliloquy.video.Frame;

/**
 * What the first half of a network made of pictures, as far as a limit allows; what was not asked for longest goes first.
 * Pictures are told apart by their pixels. Safe to use from any thread.
 */
public final class KeptPictures {
    private final long mostBytes;
    private final Map<Pixels, Map<String, float[]>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    public KeptPictures(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** @param computing asked where nothing is remembered; two threads may compute the same at once */
    Map<String, float[]> of(Frame picture, Supplier<Map<String, float[]>> computing) {
        Pixels pixels = new Pixels(picture.bgr());
        Map<String, float[]> known = known(pixels);
        if (known != null) {
            return known;
        }
        Map<String, float[]> computed = computing.get();
        keep(pixels, computed);
        return computed;
    }

    private synchronized Map<String, float[]> known(Pixels pixels) {
        return kept.get(pixels);
    }

    private synchronized void keep(Pixels pixels, Map<String, float[]> computed) {
        keptBytes += kept.put(pixels, computed) == null ? bytes(pixels, computed) : 0;
        Iterator<Map.Entry<Pixels, Map<String, float[]>>> oldest =
                kept.entrySet().iterator();
        while (keptBytes > mostBytes && oldest.hasNext()) {
            Map.Entry<Pixels, Map<String, float[]>> entry = oldest.next();
            keptBytes -= bytes(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    private static long bytes(Pixels pixels, Map<String, float[]> computed) {
        return pixels.bgr.length
                + computed.values().stream()
                        .mapToLong(values -> (long) values.length * Float.BYTES)
                        .sum();
    }

    synchronized long keptBytes() {
        return keptBytes;
    }

    /** Equal where every pixel is. */
    private static final class Pixels {
        private final byte[] bgr;
        private final int hash;

        Pixels(byte[] bgr) {
            this.bgr = bgr;
            hash = Arrays.hashCode(bgr);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pixels pixels && Arrays.equals(bgr, pixels.bgr);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
