package studio.soliloquy.animation.network;

import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** The features of a speech that a model cannot do without. */
public final class RequiredFeatures {
    private RequiredFeatures() {}

    /** @throws StudioException {@code FEATURES_REQUIRED} or {@code FEATURES_WIDTH_WRONG} */
    public static FeatureFile of(ModelDescriptor model, Speech speech, FeatureKind kind) {
        FeatureFile features = speech.features().orElseThrow(() -> missing(model, kind));
        if (features.width() != kind.width()) {
            throw new StudioException(
                    AnimationError.FEATURES_WIDTH_WRONG,
                    "Expected rows of " + kind.width() + " values for the model \"" + model.id() + "\", found rows of "
                            + features.width() + ".",
                    "Use the features that the model was trained with, or another model.");
        }
        return features;
    }

    public static StudioException missing(ModelDescriptor model, FeatureKind kind) {
        return new StudioException(
                AnimationError.FEATURES_REQUIRED,
                "Expected " + kind.name() + " features of the sound for the model \"" + model.id() + "\", found none.",
                "Extract them with the tools that the model was trained with, " + kind.width()
                        + " values a row, and upload them as .npy.");
    }
}
