package studio.soliloquy.preflight;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.FrameRate;

/**
 * The speech of a frame that is only to be looked at. A model without networks is told the mouth's shape; one with
 * networks hears the beginning of the project's own sound, and the frame is that in which the mouth is most like the one
 * asked for. What was heard last is kept. Used by one thread at a time.
 */
@Component
class CheckSpeech {
    private static final int SECONDS = 4;

    /** Few enough that nobody blinks. */
    private static final int POSED_FRAMES = 5;

    private final AssetStore assets;
    private final AudioDecoder decoder;
    private final Ears ears;
    private final AnimationModels runners;
    private final MediaStore media;
    private Optional<Heard> last = Optional.empty();

    CheckSpeech(AssetStore assets, AudioDecoder decoder, Ears ears, AnimationModels runners, MediaStore media) {
        this.assets = assets;
        this.decoder = decoder;
        this.ears = ears;
        this.runners = runners;
        this.media = media;
    }

    /** @param frame of the speech that is to be drawn */
    record Moment(Speech speech, int frame) {}

    private record Key(
            Optional<AssetId> audio,
            Optional<AssetId> features,
            ModelDescriptor model,
            SpeechToMouth ear,
            int frameRate,
            String device) {}

    private record Heard(Key key, Speech speech, Path folder) {}

    /** The files of the speech stay until the next call. */
    Moment of(Project project, ModelDescriptor model, Parameters parameters, MouthPosition mouth, DeviceLease lease) {
        if (model.files().isEmpty()) {
            return posed(FrameRate.of(project.frameRate()), mouth);
        }
        Speech speech = heard(project, model, ears.of(parameters), lease);
        return new Moment(speech, mouth.nearestIn(speech.mouth()));
    }

    private Moment posed(FrameRate rate, MouthPosition mouth) {
        MouthTrack track = new MouthTrack(rate, Collections.nCopies(POSED_FRAMES, mouth.shape()));
        return new Moment(new Speech(silence(rate), track, Optional.empty()), POSED_FRAMES / 2);
    }

    private SoundFile silence(FrameRate rate) {
        long samples = Math.round(SoundFile.SAMPLE_RATE * rate.secondsAt(POSED_FRAMES));
        Path file = media.workplace().resolve("frame-check-silence-" + samples);
        try {
            if (Files.notExists(file)) {
                Files.write(file, new byte[Math.toIntExact(samples * Float.BYTES)]);
            }
            return new SoundFile(file, samples);
        } catch (IOException failure) {
            throw new UncheckedIOException("The silence to draw a frame with cannot be written", failure);
        }
    }

    private Speech heard(Project project, ModelDescriptor model, SpeechToMouth ear, DeviceLease lease) {
        Key key = new Key(
                project.audio(),
                project.features(),
                model,
                ear,
                project.frameRate(),
                lease.device().id());
        if (last.filter(heard -> heard.key().equals(key)).isEmpty()) {
            forget();
            last = Optional.of(hear(key, project, model, lease));
        }
        return last.orElseThrow().speech();
    }

    private Heard hear(Key key, Project project, ModelDescriptor model, DeviceLease lease) {
        AssetId audio = project.audio()
                .orElseThrow(
                        () -> PreflightError.incomplete("the sound that its model hears", "Choose a voice first."));
        Path folder = newFolder();
        try {
            SoundFile whole = decoder.decode(assets.file(audio), folder.resolve("speech.f32"), Double.MAX_VALUE)
                    .sound();
            long samples = Math.min(whole.samples(), (long) SECONDS * SoundFile.SAMPLE_RATE);
            SoundFile beginning = new SoundFile(whole.path(), samples);
            MouthTrack mouth = key.ear().listen(beginning, FrameRate.of(project.frameRate()));
            Optional<FeatureFile> features =
                    runners.capabilities(model).features().isPresent()
                            ? project.features().map(this::uploaded)
                            : runners.runnerOf(model).features(model, beginning, folder.resolve("features.f32"), lease);
            return new Heard(key, new Speech(beginning, mouth, features), folder);
        } catch (RuntimeException failure) {
            delete(folder);
            throw failure;
        }
    }

    private FeatureFile uploaded(AssetId id) {
        Asset asset = assets.get(id);
        return new FeatureFile(assets.file(id), asset.height(), asset.width());
    }

    private Path newFolder() {
        try {
            return Files.createDirectory(media.workplace().resolve("frame-check-" + UUID.randomUUID()));
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of a frame's sound cannot be made", failure);
        }
    }

    @PreDestroy
    void forget() {
        last.ifPresent(heard -> delete(heard.folder()));
        last = Optional.empty();
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The sound of a frame cannot be deleted", failure);
        }
    }
}
