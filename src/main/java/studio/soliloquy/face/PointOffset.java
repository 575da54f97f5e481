package studio.soliloquy.face;

import java.util.List;

/**
 * How far a person moved one point of a face, in pixels of the picture.
 *
 * @param point its number in the mesh, one of {@link #MOVABLE}
 * @param right positive towards the picture's right
 * @param down positive downwards
 */
public record PointOffset(int point, double right, double down) {
    /**
     * The points that can be moved: the corners of the mouth, and three points on the outer and on the inner edge of each
     * lip.
     * All others near the mouth follow them.
     */
    public static final List<Integer> MOVABLE = List.of(61, 39, 0, 269, 291, 405, 17, 181, 82, 13, 312, 87, 14, 317);

    /** In pixels; what is sensible depends on the face, which {@link FaceAdjustment#appliedTo} looks at. */
    private static final double FARTHEST = 2000;

    public PointOffset {
        if (!MOVABLE.contains(point)) {
            throw new IllegalArgumentException("Expected one of the mouth's points " + MOVABLE + ", found " + point);
        }
        if (!(Math.hypot(right, down) <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "Expected a point moved by at most " + FARTHEST + " pixels, found " + right + ", " + down);
        }
    }
}
