package studio.soliloquy.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.LoudnessGain;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.SoundCut;
import studio.soliloquy.video.SoundPeak;

/**
 * Makes of a job's sound what is used of it, as loud as it is wanted: for those who hear it and for those who encode it,
 * so that both are the same stretch.
 */
@Component
class SoundPreparation {
    private final AssetStore assets;
    private final AudioDecoder decoder;

    SoundPreparation(AssetStore assets, AudioDecoder decoder) {
        this.assets = assets;
        this.decoder = decoder;
    }

    /**
     * What is heard.
     *
     * @param gain how many decibels louder than the upload it is
     */
    record Prepared(SoundFile sound, double gain) {}

    /** Decodes it into the job's folder, as long as that is wanted. */
    Prepared prepare(RenderJob job, JobFolder folder, JobWatch watch) throws IOException, InterruptedException {
        Prepared written = folder.write(JobFolder.SPEECH, file -> {
            SoundFile sound = decode(job.request(), file, watch);
            double gain = gain(job.request(), sound);
            if (gain != 0) {
                amplify(sound, gain);
            }
            return new Prepared(sound, gain);
        });
        SoundFile kept =
                new SoundFile(folder.file(JobFolder.SPEECH), written.sound().samples());
        return new Prepared(kept, written.gain());
    }

    /** @param job that is prepared */
    SoundCut cut(RenderJob job) {
        return cut(job.request(), LoudnessGain.factor(job.soundGain()));
    }

    private SoundFile decode(RenderRequest request, Path file, JobWatch watch) {
        return decoder.decode(assets.file(request.audio()), file, request.sound(), watch::requireWanted)
                .sound();
    }

    private double gain(RenderRequest request, SoundFile sound) {
        return request.sound()
                .loudness()
                .map(wanted ->
                        LoudnessGain.decibels(Loudness.integrated(sound), SoundPeak.decibels(cut(request, 1)), wanted))
                .orElse(0.0);
    }

    private SoundCut cut(RenderRequest request, double factor) {
        SoundEdit edit = request.sound();
        OptionalDouble end = edit.end().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new SoundCut(assets.file(request.audio()), edit.start(), end, factor);
    }

    private static void amplify(SoundFile sound, double gain) throws IOException {
        Path louder = sound.path().resolveSibling(sound.path().getFileName() + ".louder");
        try {
            LoudnessGain.apply(gain, sound, louder);
            Files.move(louder, sound.path(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(louder);
        }
    }
}
