package studio.soliloquy.animation;

import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;

/** A model family: the code that can run one kind of model. A stateless Spring bean, safe to call from any thread. */
public interface AnimationModel {
    /** The family's name as descriptors give it: {@code mesh-warp}. */
    String family();

    Capabilities capabilities();

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
