package studio.soliloquy.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import studio.soliloquy.video.Frame;

/**
 * From a picture to its faces. Used by one thread at a time. Whoever makes it closes it, before the networks that it
 * runs.
 */
final class FacePipeline implements AutoCloseable {
    private static final double SAME_FACE_OVERLAP = 0.4;
    private static final Comparator<Face> LARGEST_FIRST = Comparator.<Face>comparingDouble(
                    face -> -face.box().area())
            .thenComparingDouble(face -> face.box().x())
            .thenComparingDouble(face -> face.box().y());

    private final Map<FaceNetwork, NetworkRunner> runners = new EnumMap<>(FaceNetwork.class);
    private final FaceDetector fullRange;
    private final FaceDetector shortRange;
    private final FaceMeasurer measurer;

    FacePipeline(Map<FaceNetwork, LoadedNetwork> networks) {
        try {
            networks.forEach((network, loaded) -> runners.put(network, new NetworkRunner(loaded)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        fullRange = FaceDetector.fullRange(runners.get(FaceNetwork.FULL_RANGE_DETECTOR));
        shortRange = FaceDetector.shortRange(runners.get(FaceNetwork.SHORT_RANGE_DETECTOR));
        measurer = new FaceMeasurer(runners.get(FaceNetwork.BASE_MESH), runners.get(FaceNetwork.ATTENTION_MESH));
    }

    List<Face> find(Frame frame) {
        try (PointerScope scope = new PointerScope()) {
            PicturePyramid picture = new PicturePyramid(frame);
            List<Face> faces = new ArrayList<>();
            for (Detection detection : detect(picture)) {
                if (isNew(detection.box(), faces)) {
                    measurer.measure(picture, detection)
                            .filter(face -> isNew(face.box(), faces))
                            .ifPresent(faces::add);
                }
            }
            faces.sort(LARGEST_FIRST);
            return List.copyOf(faces);
        }
    }

    /** The whole picture's faces, then those that only a closer look finds. */
    private List<Detection> detect(PicturePyramid picture) {
        Region whole = Region.whole(picture.width(), picture.height());
        List<Detection> found = new ArrayList<>(Detections.merged(fullRange.detect(picture, whole)));
        List<Detection> closer = new ArrayList<>();
        for (Region tile : Tiles.of(picture.width(), picture.height())) {
            closer.addAll(shortRange.detect(picture, tile));
        }
        found.addAll(Detections.merged(closer));
        return found;
    }

    private static boolean isNew(FaceBox box, List<Face> faces) {
        return faces.stream().noneMatch(face -> face.box().overlap(box) > SAME_FACE_OVERLAP);
    }

    @Override
    public void close() {
        runners.values().forEach(NetworkRunner::close);
    }
}
