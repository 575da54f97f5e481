package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;

/**
 * Speech, and how a mouth that says it moves. The mouth track decides how many frames there are and at what rate.
 *
 * @param features what the model's own network hears in it, where {@link AnimationModel#features} made them or the user
 *     gave them; rows beyond the last frame are ignored
 */
public record Speech(SoundFile sound, MouthTrack mouth, Optional<FeatureFile> features) implements Drive {
    public Speech {
        requireNonNull(sound, "sound");
        requireNonNull(mouth, "mouth");
        requireNonNull(features, "features");
    }
}
