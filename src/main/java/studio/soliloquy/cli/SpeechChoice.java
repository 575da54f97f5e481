package studio.soliloquy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.Features;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.FrameRate;

/** What is said, made ready for a model. */
final class SpeechChoice {
    private static final byte[] NUMPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** Of features alone nobody knows how the mouth moves or when it rests. */
    private static final MouthShape UNKNOWN = new MouthShape(0, 0, 0, 0, 0, 0, 0);

    private final Studio studio;
    private final Workspace workspace;
    private final AnimationModel runner;
    private final ModelDescriptor model;
    private final Parameters parameters;
    private final DeviceLease lease;

    SpeechChoice(
            Studio studio,
            Workspace workspace,
            AnimationModel runner,
            ModelDescriptor model,
            Parameters parameters,
            DeviceLease lease) {
        this.studio = studio;
        this.workspace = workspace;
        this.runner = runner;
        this.model = model;
        this.parameters = parameters;
        this.lease = lease;
    }

    /** Decodes the sound and hears in it what the model needs, or takes the features that were given; all as a stream. */
    Speech of(AnimationOptions options, FrameRate rate) {
        return isFeatures(options.audio) ? ofFeatures(options, rate) : ofSound(options.audio, rate);
    }

    private Speech ofSound(Path audio, FrameRate rate) {
        SoundFile sound = decoded(audio);
        return new Speech(
                sound,
                ears().listen(sound, rate),
                runner.features(model, sound, workspace.file("features.f32"), lease));
    }

    /** Without its sound, features have a row for each frame. */
    private Speech ofFeatures(AnimationOptions options, FrameRate rate) {
        FeatureFile features = Features.read(options.audio, workspace.file("features.f32"));
        if (options.audioFile.isPresent()) {
            SoundFile sound = decoded(options.audioFile.get());
            MouthTrack mouth = ears().listen(sound, rate);
            return new Speech(sound, mouth, Optional.of(features));
        }
        MouthTrack mouth = new MouthTrack(rate, Collections.nCopies(features.rows(), UNKNOWN));
        return new Speech(silence(rate.secondsAt(features.rows())), mouth, Optional.of(features));
    }

    private SpeechToMouth ears() {
        return studio.part(Ears.class).of(parameters);
    }

    private SoundFile decoded(Path audio) {
        return studio.part(AudioDecoder.class)
                .decode(InputPath.existingFile(audio), workspace.file("speech.f32"), Double.MAX_VALUE)
                .sound();
    }

    private SoundFile silence(double seconds) {
        Path file = workspace.file("speech.f32");
        long samples = Math.max(1, Math.round(seconds * SoundFile.SAMPLE_RATE));
        try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.setLength(samples * Float.BYTES);
            return new SoundFile(file, samples);
        } catch (IOException problem) {
            throw InputPath.unreadable(file, problem);
        }
    }

    /** What is to be heard; empty where only features were given. */
    Optional<Path> soundOf(AnimationOptions options) {
        return options.audioFile.isPresent() || isFeatures(options.audio)
                ? options.audioFile.map(InputPath::existingFile)
                : Optional.of(options.audio);
    }

    /** NumPy's files say so themselves; raw ones are told by their name. */
    static boolean isFeatures(Path audio) {
        try (InputStream file = Files.newInputStream(InputPath.existingFile(audio))) {
            byte[] head = file.readNBytes(NUMPY.length);
            String name = audio.getFileName().toString().toLowerCase(Locale.ROOT);
            return Arrays.equals(head, NUMPY) || name.endsWith(".bin") || name.endsWith(".npy");
        } catch (IOException problem) {
            throw InputPath.unreadable(audio, problem);
        }
    }
}
