package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.soliloquy.face.FaceMesh;

/**
 * Where the crop of a face is.
 *
 * @param points of the mesh whose bounds are taken; asked by {@link By#MESH} alone
 * @param margins above, below, left and right of the bounds: whole pixels of the frame by {@link By#DETECTOR}, parts of the
 *     bounds' own height and width by {@link By#MESH}; negative ones cut off
 * @param square whether the shorter sides are brought to the longer ones' length, around the same centre
 * @param smoothing over how many template frames the box is averaged, 1 for none
 */
record CropPart(By by, List<Integer> points, double[] margins, boolean square, int smoothing) {
    private static final Map<String, By> KINDS =
            Names.inOrder("detector", By.DETECTOR, "landmarks", By.LANDMARKS, "mesh", By.MESH);
    private static final int FACE_POINTS = 468;
    private static final int MOST_FRAMES = 100;

    /** What the box is taken from. */
    enum By {
        /** The bounds of the face, as a face detector gives them. */
        DETECTOR,
        /** SyncTalk_2D's square from temple to temple, from the nose down: a template set's own box. */
        LANDMARKS,
        /** The bounds of chosen points of the face mesh. */
        MESH
    }

    CropPart {
        requireNonNull(by, "by");
        points = List.copyOf(points);
    }

    static CropPart read(Branch crop) {
        By by = crop.choice("by", KINDS);
        CropPart part = switch (by) {
            case DETECTOR -> new CropPart(by, allPoints(), margins(crop, "padding"), false, smoothing(crop));
            case LANDMARKS -> new CropPart(by, List.of(), new double[4], false, 1);
            case MESH ->
                new CropPart(by, points(crop), margins(crop, "margins"), crop.truth("square", true), smoothing(crop));
        };
        crop.end();
        return part;
    }

    private static int smoothing(Branch crop) {
        return crop.whole("smoothing", 1, MOST_FRAMES, 1);
    }

    private static double[] margins(Branch crop, String key) {
        return crop.has(key)
                ? crop.numbers(key, 4, "a list of four numbers (top, bottom, left, right)")
                : new double[4];
    }

    private static List<Integer> allPoints() {
        return IntStream.range(0, FACE_POINTS).boxed().toList();
    }

    private static List<Integer> points(Branch crop) {
        if (!crop.has("points")) {
            return allPoints();
        }
        String expected = "a list of at least two points from 0 to " + (FaceMesh.POINTS - 1);
        List<?> given = crop.list("points", expected);
        List<Integer> points = given.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(point -> point >= 0 && point < FaceMesh.POINTS)
                .distinct()
                .toList();
        if (points.size() != given.size() || points.size() < 2) {
            throw crop.wrong("points", expected);
        }
        return points;
    }
}
