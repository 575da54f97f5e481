package studio.soliloquy.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts together what a detector says several times about one face. */
final class Detections {
    private static final double SAME_FACE_OVERLAP = 0.3;

    private Detections() {}

    /**
     * One detection for each face, the surest first: the average of those that overlap, each weighted by its score
     * (weighted non-maximum suppression, as in BlazeFace).
     */
    static List<Detection> merged(List<Detection> detections) {
        List<Detection> remaining = new ArrayList<>(detections);
        remaining.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> merged = new ArrayList<>();
        while (!remaining.isEmpty()) {
            Detection surest = remaining.get(0);
            List<Detection> same = new ArrayList<>();
            for (Detection other : remaining) {
                if (other == surest || other.box().overlap(surest.box()) > SAME_FACE_OVERLAP) {
                    same.add(other);
                }
            }
            remaining.removeAll(same);
            merged.add(average(same, surest.score()));
        }
        return merged;
    }

    private static Detection average(List<Detection> same, double score) {
        FaceBox box = new FaceBox(
                mean(same, detection -> detection.box().x()),
                mean(same, detection -> detection.box().y()),
                mean(same, detection -> detection.box().width()),
                mean(same, detection -> detection.box().height()));
        return new Detection(
                box,
                score,
                mean(same, Detection::rightEyeX),
                mean(same, Detection::rightEyeY),
                mean(same, Detection::leftEyeX),
                mean(same, Detection::leftEyeY));
    }

    private static double mean(List<Detection> detections, ToDoubleFunction<Detection> value) {
        double sum = 0;
        double weights = 0;
        for (Detection detection : detections) {
            sum += value.applyAsDouble(detection) * detection.score();
            weights += detection.score();
        }
        return sum / weights;
    }
}
