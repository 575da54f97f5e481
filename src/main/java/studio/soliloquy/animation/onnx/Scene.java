package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.IntFunction;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.OutputPortrait;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.animation.network.NetworkParameters;
import studio.soliloquy.animation.network.PictureView;
import studio.soliloquy.animation.network.PingPong;
import studio.soliloquy.animation.network.PreparedFrame;
import studio.soliloquy.animation.network.TemplateFrames;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;

/**
 * A subject as a network's session needs it.
 *
 * @param frames what each video frame shows
 * @param reference the frame that is the same for the whole video, where the network sees one
 */
record Scene(int width, int height, IntFunction<PreparedFrame> frames, Optional<PreparedFrame> reference) {
    Scene {
        requireNonNull(frames, "frames");
        requireNonNull(reference, "reference");
    }

    /** The portrait itself, in every frame. */
    static Scene of(Portrait portrait, Pipeline pipeline, Parameters parameters) {
        OutputPortrait output = OutputPortrait.of(portrait, OnnxOptions.longestEdge(parameters));
        Frame picture = output.picture();
        CropBox box = box(output.mesh(), pipeline.picture().crop(), picture)
                .adjusted(portrait.box(), picture.width(), picture.height());
        PreparedFrame frame =
                PreparedFrame.cut(picture, picture, box, pipeline.picture().geometry(), Optional.empty());
        return new Scene(picture.width(), picture.height(), index -> frame, Optional.of(frame));
    }

    /** As it was measured. */
    static CropBox box(FaceMesh mesh, CropPart crop, Frame picture) {
        if (crop.by() != CropPart.By.LANDMARKS) {
            return BoxEdges.of(mesh, crop, picture.width(), picture.height()).box();
        }
        return CropBox.of(mesh, picture.width(), picture.height())
                .orElseThrow(() -> new StudioException(
                        AnimationError.SUBJECT_UNSUPPORTED,
                        "Expected a face that lies in the picture, found one that reaches over its edge.",
                        "Use a portrait with some room around the face."));
    }

    /** Its frames forward and back. */
    static Scene of(Template template, Pipeline pipeline, Parameters parameters, FaceFinder faces, long cacheBytes) {
        TemplateSet set = template.set();
        PicturePart picture = pipeline.picture();
        PingPong order = PingPong.through(set.frames().size(), NetworkParameters.startFrame(parameters));
        TemplateFrames frames = new TemplateFrames(
                set,
                boxes(set, picture.crop(), faces).adjusted(template.box()),
                picture.geometry(),
                masks(pipeline, parameters),
                cacheBytes);
        return new Scene(
                frames.width(),
                frames.height(),
                index -> frames.get(order.templateFrame(index)),
                picture.shows(PictureView.REFERENCE)
                        ? Optional.of(frames.get(referenceFrame(picture, set)))
                        : Optional.empty());
    }

    private static FaceBoxes boxes(TemplateSet set, CropPart crop, FaceFinder faces) {
        return crop.by() == CropPart.By.LANDMARKS ? FaceBoxes.of(set) : new MeasuredBoxes(set, crop, faces);
    }

    private static TemplateFrames.Masks masks(Pipeline pipeline, Parameters parameters) {
        if (!pipeline.output().parsing()) {
            return TemplateFrames.Masks.NONE;
        }
        return NetworkParameters.isSeamless(parameters) ? TemplateFrames.Masks.SOFT : TemplateFrames.Masks.HARD;
    }

    private static int referenceFrame(PicturePart picture, TemplateSet set) {
        if (picture.referenceFrame() >= set.frames().size()) {
            throw PipelineMistake.wrong(
                    "pipeline.picture.reference-frame",
                    "one of the template set's " + set.frames().size() + " frames",
                    picture.referenceFrame());
        }
        return picture.referenceFrame();
    }
}
