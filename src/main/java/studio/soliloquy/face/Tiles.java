package studio.soliloquy.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Overlapping squares that cover a picture, for faces that are too small in the whole. A square is {@value #SIDE}
 * pixels wide in a picture of up to {@value #LONGEST_EDGE} pixels and grows with a larger one, so that the number of
 * squares is bounded.
 */
final class Tiles {
    private static final int SIDE = 360;
    private static final int OVERLAP = 120;
    private static final int LONGEST_EDGE = 1280;

    private Tiles() {}

    static List<Region> of(int width, int height) {
        double enlargement = Math.max(1, Math.max(width, height) / (double) LONGEST_EDGE);
        double side = SIDE * enlargement;
        double step = (SIDE - OVERLAP) * enlargement;
        List<Region> tiles = new ArrayList<>();
        for (double y : centres(height, side, step)) {
            for (double x : centres(width, side, step)) {
                tiles.add(new Region(x, y, side, 0));
            }
        }
        return tiles;
    }

    /** Evenly spread from border to border, at most a step apart; the middle where one square is enough. */
    private static double[] centres(double length, double side, double step) {
        if (length <= side) {
            return new double[] {length / 2};
        }
        int count = (int) Math.ceil((length - side) / step - 1e-9) + 1;
        double[] centres = new double[count];
        for (int i = 0; i < count; i++) {
            centres[i] = side / 2 + (length - side) * i / (count - 1);
        }
        return centres;
    }
}
