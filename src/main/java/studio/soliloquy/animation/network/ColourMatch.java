package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import java.util.Arrays;
import studio.soliloquy.video.Frame;

/**
 * By how much a network's colours differ from the frame's, found along the edge of what is pasted, where both show the same
 * skin. For each colour the difference is a {@link ColourField}: inside it never exceeds what it is at the edge. It is
 * fitted to thousands of pixels with weights that fall with their deviation, all of them smooth, so that a hand or a
 * moved chin at the edge hardly counts and frames that are alike are matched alike. One thread at a time.
 */
final class ColourMatch {
    /** Of the square's edge length: how far inwards the frame's and the network's pixels are compared. */
    private static final double BAND = 0.075;

    private static final int STEP = 4;

    /** Smaller squares have too few pixels along their edges to skip any. */
    private static final int FINE_BELOW = 128;

    private static final int REPETITIONS = 4;
    /** Grey levels below which a deviation is noise, and the multiple of the typical one at which its weight is half. */
    private static final double LEAST_SCALE = 3;

    private static final double HALF_WEIGHT = 2.4;
    private static final double OF_NORMAL_DISTRIBUTION = 1.4826;

    private final CropGeometry geometry;
    private final int[] places;
    private final int[] seenAt;
    private final FieldFit fit;
    private final float[] differences;
    private final Median median;

    ColourMatch(CropGeometry geometry, PastedRegion region) {
        this.geometry = geometry;
        int inner = geometry.inner();
        places = places(inner, region);
        seenAt = Arrays.stream(places)
                .map(place -> seenAt(place % inner, place / inner))
                .toArray();
        fit = new FieldFit(places, inner);
        differences = new float[places.length];
        median = new Median(places.length);
    }

    private static int[] places(int inner, PastedRegion region) {
        int band = (int) Math.max(1, Math.round(BAND * inner));
        int left = (int) Math.round(region.left() * inner);
        int top = (int) Math.round(region.top() * inner);
        int lastX = (int) Math.round(region.right() * inner) - 1;
        int lastY = (int) Math.round(region.bottom() * inner) - 1;
        int step = inner < FINE_BELOW ? 1 : STEP;
        int[] places = new int[inner * inner];
        int count = 0;
        for (int y = top; y <= lastY; y += step) {
            for (int x = left; x <= lastX; x += step) {
                int depth = Math.min(Math.min(x - left, lastX - x), Math.min(y - top, lastY - y));
                if (depth < band) {
                    places[count++] = y * inner + x;
                }
            }
        }
        return Arrays.copyOf(places, count);
    }

    private int seenAt(int x, int y) {
        return ((y + geometry.rim()) * geometry.crop() + x + geometry.rim()) * 3;
    }

    /**
     * Compares {@code drawn}, as the network gave it, with the crop that it was given.
     *
     * @return what must be added to {@code colour} of what was drawn, in grey levels
     */
    ColourField match(Frame crop, FloatBuffer drawn, int colour) {
        byte[] seen = crop.bgr();
        int plane = colour * geometry.plane();
        for (int i = 0; i < places.length; i++) {
            differences[i] = (seen[seenAt[i] + colour] & 0xff) - drawn.get(plane + places[i]) * 255;
        }
        double centre = median.of(differences);
        double typical = OF_NORMAL_DISTRIBUTION * median.ofDeviations(differences, centre);
        double scale = HALF_WEIGHT * Math.max(LEAST_SCALE, typical);
        ColourField field = new ColourField(centre, 0, 0, 0);
        for (int i = 0; i < REPETITIONS; i++) {
            field = fit.refined(field, differences, scale);
        }
        return field;
    }
}
