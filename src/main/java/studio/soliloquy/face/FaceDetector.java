package studio.soliloquy.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;

import java.util.ArrayList;
import java.util.List;

/** Finds faces in a region of a picture. Used by one thread at a time. Does not close its runner. */
final class FaceDetector {
    static final double MINIMUM_SCORE = 0.5;
    private static final int VALUES_PER_ANCHOR = 16;
    private static final PicturePyramid.ValueRange RANGE = new PicturePyramid.ValueRange(-1, 1);

    private final NetworkRunner runner;
    private final double[] anchors;

    private FaceDetector(NetworkRunner runner, double[] anchors) {
        this.runner = runner;
        this.anchors = anchors;
    }

    static FaceDetector fullRange(NetworkRunner runner) {
        return new FaceDetector(runner, anchors(new int[] {48}, new int[] {1}));
    }

    static FaceDetector shortRange(NetworkRunner runner) {
        return new FaceDetector(runner, anchors(new int[] {16, 8}, new int[] {2, 6}));
    }

    /** The centres, x and y in turn, of grids of anchors: {@code perCell[i]} at each of {@code cells[i]}² positions. */
    private static double[] anchors(int[] cells, int[] perCell) {
        List<Double> centres = new ArrayList<>();
        for (int grid = 0; grid < cells.length; grid++) {
            for (int cell = 0; cell < cells[grid] * cells[grid]; cell++) {
                for (int repeat = 0; repeat < perCell[grid]; repeat++) {
                    centres.add((cell % cells[grid] + 0.5) / cells[grid]);
                    centres.add((cell / cells[grid] + 0.5) / cells[grid]);
                }
            }
        }
        return centres.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Everything that may be a face, the same face several times: see {@link Detections#merged}. */
    List<Detection> detect(PicturePyramid picture, Region region) {
        picture.sample(region, runner.network().inputSize(), BORDER_CONSTANT, RANGE, runner.input());
        runner.run();
        float[] values = runner.output(0);
        float[] scores = runner.output(1);
        List<Detection> detections = new ArrayList<>();
        for (int anchor = 0; anchor < scores.length; anchor++) {
            double score = 1 / (1 + Math.exp(-scores[anchor]));
            if (score >= MINIMUM_SCORE && sized(values, anchor)) {
                detections.add(detection(values, anchor, score, region));
            }
        }
        return detections;
    }

    private static boolean sized(float[] values, int anchor) {
        return values[anchor * VALUES_PER_ANCHOR + 2] > 0 && values[anchor * VALUES_PER_ANCHOR + 3] > 0;
    }

    private Detection detection(float[] values, int anchor, double score, Region region) {
        int row = anchor * VALUES_PER_ANCHOR;
        double scale = region.side() / runner.network().inputSize();
        double width = values[row + 2] * scale;
        double height = values[row + 3] * scale;
        double left = x(values[row], anchor, region) - width / 2;
        double top = y(values[row + 1], anchor, region) - height / 2;
        return new Detection(
                new FaceBox(left, top, width, height),
                score,
                x(values[row + 4], anchor, region),
                y(values[row + 5], anchor, region),
                x(values[row + 6], anchor, region),
                y(values[row + 7], anchor, region));
    }

    private double x(float value, int anchor, Region region) {
        return region.pictureX(value / runner.network().inputSize() + anchors[anchor * 2], 0.5);
    }

    private double y(float value, int anchor, Region region) {
        return region.pictureY(0.5, value / runner.network().inputSize() + anchors[anchor * 2 + 1]);
    }
}
