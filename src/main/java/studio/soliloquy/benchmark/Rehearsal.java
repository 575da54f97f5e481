package studio.soliloquy.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.FrameRate;

/** A person and a voice that the studio makes up, prepared for a model as those of a render are. */
@Component
class Rehearsal {
    private static final double SECONDS = 8;

    private final SyntheticSubjects subjects;
    private final SpeechToMouth ears;

    Rehearsal(FaceFinder faces, SpeechToMouth ears) {
        subjects = new SyntheticSubjects(faces);
        this.ears = ears;
    }

    /** @param folder has to outlive the subject */
    Subject subject(Capabilities capabilities, Path folder) {
        return subjects.of(capabilities, folder);
    }

    /** @param folder has to outlive the speech */
    Speech speech(AnimationModel family, ModelDescriptor model, Path folder, DeviceLease lease) {
        Capabilities capabilities = family.capabilities(model);
        SoundFile sound = SyntheticVoice.write(folder.resolve("voice.f32"), SECONDS);
        MouthTrack mouth =
                ears.listen(sound, FrameRate.of(capabilities.frameRates().get(0)));
        Path features = folder.resolve("features.f32");
        Optional<FeatureFile> heard = capabilities.features().isPresent()
                ? Optional.of(SyntheticVoice.writeFeatures(
                        features,
                        mouth.frameCount(),
                        capabilities.features().get().width()))
                : family.features(model, sound, features, lease);
        return new Speech(sound, mouth, heard);
    }
}
