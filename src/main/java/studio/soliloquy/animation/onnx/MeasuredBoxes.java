package studio.soliloquy.animation.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/**
 * Finds the face in the frames of a template set, in each of them once and only when it is asked for, and averages the
 * boxes as Wav2Lip does. Where a frame shows no face, that of the nearest one stands for it.
 */
final class MeasuredBoxes implements FaceBoxes {
    private final TemplateSet set;
    private final CropPart crop;
    private final FaceFinder faces;
    private final Map<Integer, Optional<BoxEdges>> found = new ConcurrentHashMap<>();

    MeasuredBoxes(TemplateSet set, CropPart crop, FaceFinder faces) {
        this.set = set;
        this.crop = crop;
        this.faces = faces;
    }

    @Override
    public CropBox box(int frame, Frame picture) {
        found.computeIfAbsent(frame, unknown -> measure(picture));
        return smoothed(frame).box();
    }

    /** Over the frames from this one on; at the end over the last ones, those before this one smoothed already. */
    private BoxEdges smoothed(int frame) {
        int length = Math.min(crop.smoothing(), set.frames().size());
        int first = Math.min(frame, set.frames().size() - length);
        List<BoxEdges> window = new ArrayList<>();
        for (int i = first; i < first + length; i++) {
            window.add(nearest(i));
        }
        for (int i = first; i < frame; i++) {
            window.set(i - first, BoxEdges.mean(window));
        }
        return BoxEdges.mean(window);
    }

    private BoxEdges nearest(int frame) {
        int frames = set.frames().size();
        for (int distance = 0; distance < frames; distance++) {
            Optional<BoxEdges> before = known(frame - distance);
            Optional<BoxEdges> box = before.isPresent() ? before : known(frame + distance);
            if (box.isPresent()) {
                return box.get();
            }
        }
        throw new StudioException(
                AnimationError.TEMPLATE_WITHOUT_FACE,
                "Expected a face in at least one of " + frames + " template frames, found none.",
                "Use a template set on which the face is seen from the front and large enough.");
    }

    private Optional<BoxEdges> known(int frame) {
        if (frame < 0 || frame >= set.frames().size()) {
            return Optional.empty();
        }
        return found.computeIfAbsent(
                frame,
                unknown -> measure(Pictures.readAccepted(set.frames().get(frame).picture())));
    }

    private Optional<BoxEdges> measure(Frame picture) {
        return faces.find(picture).stream()
                .findFirst()
                .map(face -> BoxEdges.of(face.mesh(), crop, picture.width(), picture.height()));
    }
}
