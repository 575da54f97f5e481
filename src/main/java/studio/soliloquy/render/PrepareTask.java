package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.MouthTrackFile;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

/** Decodes a job's sound, finds how the mouth moves, and cuts the job into segments. */
@Component
class PrepareTask implements Step {
    private final JobSteps steps;
    private final JobFolders folders;
    private final AssetStore assets;
    private final AudioDecoder decoder;
    private final SpeechToMouth speechToMouth;
    private final RenderSettings settings;

    PrepareTask(
            JobSteps steps,
            JobFolders folders,
            AssetStore assets,
            AudioDecoder decoder,
            SpeechToMouth speechToMouth,
            RenderSettings settings) {
        this.steps = steps;
        this.folders = folders;
        this.assets = assets;
        this.decoder = decoder;
        this.speechToMouth = speechToMouth;
        this.settings = settings;
    }

    @Override
    public String name() {
        return TaskRows.PREPARE;
    }

    @Override
    public RenderId jobOf(String instance) {
        return new RenderId(UUID.fromString(instance));
    }

    @Override
    public boolean run(String instance, SchedulerState scheduler) {
        RenderId render = jobOf(instance);
        steps.beginPreparing(render).ifPresent(this::prepare);
        clearIfOver(render);
        return true;
    }

    /** A job that was cancelled in the middle was cleared when files were still being written. */
    private void clearIfOver(RenderId render) {
        if (steps.isOver(render)) {
            folders.delete(render);
        }
    }

    private void prepare(RenderJob job) {
        JobFolder folder = folders.create(job.id());
        FrameRate rate = FrameRate.of(job.request().frameRate());
        SoundFile sound = decode(job, folder);
        MouthTrack mouth = speechToMouth.listen(sound, rate);
        publish(folder, folder.mouth(), target -> MouthTrackFile.write(mouth, target));
        int frameCount = mouth.frameCount();
        steps.prepared(
                job.id(), sound.samples(), frameCount, SegmentCut.cut(frameCount, rate, settings.segmentSeconds()));
    }

    private SoundFile decode(RenderJob job, JobFolder folder) {
        Path source = assets.file(job.request().audio());
        long[] samples = new long[1];
        publish(
                folder,
                folder.speech(),
                target -> samples[0] =
                        decoder.decode(source, target, Double.MAX_VALUE).sound().samples());
        return new SoundFile(folder.speech(), samples[0]);
    }

    /** Under a name of its own first: two machines that prepare the same job by accident never see half a file. */
    private static void publish(JobFolder folder, Path name, PathWriter writer) {
        Path own = folder.path().resolve(name.getFileName() + "." + UUID.randomUUID());
        try {
            writer.write(own);
            Files.move(own, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + name.getFileName() + " cannot be written", failure);
        }
    }

    /** Writes one file. */
    private interface PathWriter {
        void write(Path target) throws IOException;
    }
}
