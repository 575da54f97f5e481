package studio.soliloquy.animation.network;

import java.util.Arrays;

/**
 * The part of a network's square that is hidden from it: in each row one run of pixels. Never changes, safe to use from
 * any thread.
 */
public final class Mask {
    private final int edge;
    private final int[] begins;
    private final int[] ends;
    private final float[] values = new float[3];

    private Mask(int edge, double[] value) {
        this.edge = edge;
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = (float) value[channel];
        }
        begins = new int[edge];
        ends = new int[edge];
    }

    /**
     * @param edge of the square, which holds the rectangle, in pixels
     * @param value what stands in each of the three channels where the picture is hidden; stays the caller's
     */
    public static Mask rectangle(int edge, int x, int y, int width, int height, double... value) {
        if (x < 0 || y < 0 || width < 1 || height < 1 || width > edge - x || height > edge - y) {
            throw new IllegalArgumentException("Expected a rectangle within " + edge + "x" + edge + ", found " + width
                    + "x" + height + " at " + x + ", " + y);
        }
        Mask mask = new Mask(edge, value);
        Arrays.fill(mask.begins, y, y + height, x);
        Arrays.fill(mask.ends, y, y + height, x + width);
        return mask;
    }

    /** The pixels whose centres lie in the ellipse that touches the sides of the rectangle. */
    public static Mask ellipse(int edge, int x, int y, int width, int height, double... value) {
        Mask mask = rectangle(edge, x, y, width, height, value);
        for (int row = y; row < y + height; row++) {
            double v = (row + 0.5 - y) / height * 2 - 1;
            double half = Math.sqrt(1 - v * v) * width / 2;
            mask.begins[row] = (int) Math.round(x + width / 2.0 - half);
            mask.ends[row] = (int) Math.round(x + width / 2.0 + half);
        }
        return mask;
    }

    /** @param planes [3][edge][edge] */
    void hide(float[] planes) {
        for (int channel = 0; channel < values.length; channel++) {
            for (int y = 0; y < edge; y++) {
                int row = (channel * edge + y) * edge;
                Arrays.fill(planes, row + begins[y], row + ends[y], values[channel]);
            }
        }
    }
}
