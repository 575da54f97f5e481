package studio.soliloquy.face;

import static java.util.Objects.requireNonNull;

/**
 * The 478 points of MediaPipe's face mesh with attention: 0–467 the face, 468–472 the right iris, 473–477 the left one.
 * "Left" and "right" are the person's own.
 *
 * @param points x, y, z of each point in turn, 1434 values; x and y in pixels of the picture (pixel centres at .5), z in
 *     the same unit, smaller towards the viewer
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaceMesh(float[] points) {
    public static final int POINTS = 478;

    public FaceMesh {
        requireNonNull(points, "points");
        if (points.length != POINTS * 3) {
            throw new IllegalArgumentException("Expected " + POINTS * 3 + " values, found " + points.length);
        }
    }

    public float x(int point) {
        return points[point * 3];
    }

    public float y(int point) {
        return points[point * 3 + 1];
    }

    public float z(int point) {
        return points[point * 3 + 2];
    }

    /** The distance of two points in the picture plane, in pixels. */
    public double distance(int from, int to) {
        return Math.hypot(x(to) - x(from), y(to) - y(from));
    }

    /** The distance from forehead (10) to chin (152), in pixels: the measure that other lengths are given in. */
    public double height() {
        return distance(10, 152);
    }

    /** The same face in a picture resized by these factors. */
    public FaceMesh scaled(double horizontally, double vertically) {
        float[] scaled = points.clone();
        for (int i = 0; i < scaled.length; i += 3) {
            scaled[i] = (float) (scaled[i] * horizontally);
            scaled[i + 1] = (float) (scaled[i + 1] * vertically);
            scaled[i + 2] = (float) (scaled[i + 2] * horizontally);
        }
        return new FaceMesh(scaled);
    }
}
