package studio.soliloquy.animation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.template.CropBox;

/** A model family: the code that can run one kind of model. A stateless Spring bean, safe to call from any thread. */
public interface AnimationModel {
    /** The family's name as descriptors give it: {@code mesh-warp}. */
    String family();

    /** What this model of the family can do. */
    Capabilities capabilities(ModelDescriptor model);

    /**
     * The other models that this one cannot do without, such as one that hears the sound for it. Opens none of them.
     *
     * @throws studio.soliloquy.error.StudioException when one is not there
     */
    default List<ModelDescriptor> companions(ModelDescriptor model) {
        return List.of();
    }

    /** How many pixels a frame of the result has, for a subject of this size. Looks at no picture. */
    default long pixels(ModelDescriptor model, int width, int height, Parameters parameters) {
        return (long) width * height;
    }

    /**
     * About how much memory of the device a session takes while it renders. It need not be right to a tenth: it decides
     * which sessions are open side by side.
     *
     * @param width of the subject, in pixels, as is {@code height}
     * @return in bytes; 0 where it is not worth counting
     */
    default long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        return 0;
    }

    /** What a person may put right about its subjects; what is not among it is never different from what was measured. */
    default Set<Adjustable> adjusts(ModelDescriptor model) {
        return Set.of();
    }

    /**
     * Which part of a portrait the model redraws, before anybody has moved it.
     *
     * @return in the portrait's own pixels; empty where it redraws no box of it
     * @throws studio.soliloquy.error.StudioException when it cannot animate this portrait
     */
    default Optional<CropBox> box(ModelDescriptor model, Portrait portrait) {
        return Optional.empty();
    }

    /**
     * Computes once for each job what the model needs to know of the sound beside the mouth track. The sound is read as
     * a stream, so an hour of it needs no more memory than a second.
     *
     * @param target the file to write
     * @param lease stays the caller's
     * @return empty where the model needs none
     * @throws studio.soliloquy.error.StudioException when the model lacks a file, or hears features that only the user
     *     can bring ({@link Capabilities#features})
     */
    default Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        return Optional.empty();
    }

    /**
     * The network that is run for every frame, so that it can be measured and tuned by itself.
     *
     * @return empty where no network is, or where its family knows nothing of tunings
     * @throws studio.soliloquy.error.StudioException when its file is not there
     */
    default Optional<FrameNetwork> frameNetwork(ModelDescriptor model) {
        return Optional.empty();
    }

    /**
     * Does everything that depends on the subject and the drive once, so that the session can serve many segments.
     *
     * @param parameters complete: one value for each declared parameter
     * @param lease stays the caller's and must outlive the session
     * @throws studio.soliloquy.error.StudioException when the model lacks a file or cannot animate this subject
     */
    AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease);
}
