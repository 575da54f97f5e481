package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.MouthTrackFile;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.media.Storage;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

/** Decodes a job's sound, finds how the mouth moves and what the model hears, and cuts the job into segments. */
@Component
class PrepareTask implements Step {
    private final JobSteps steps;
    private final JobFolders folders;
    private final SoundPreparation sounds;
    private final Ears ears;
    private final FeaturePreparation features;
    private final HeardBefore before;
    private final Storage storage;
    private final JobWatches watches;
    private final RenderSettings settings;
    private final StepMeter meter;

    PrepareTask(
            JobSteps steps,
            JobFolders folders,
            SoundPreparation sounds,
            Ears ears,
            FeaturePreparation features,
            HeardBefore before,
            Storage storage,
            JobWatches watches,
            RenderSettings settings,
            StepMeter meter) {
        this.steps = steps;
        this.folders = folders;
        this.sounds = sounds;
        this.ears = ears;
        this.features = features;
        this.before = before;
        this.storage = storage;
        this.watches = watches;
        this.settings = settings;
        this.meter = meter;
    }

    @Override
    public String name() {
        return TaskRows.PREPARE;
    }

    @Override
    public void run(String instance, SchedulerState scheduler) throws IOException, InterruptedException {
        RenderId render = RenderId.parse(instance);
        storage.requireRoom(0);
        Optional<RenderJob> job = steps.beginPreparing(render);
        if (job.isPresent()) {
            prepare(job.get(), watches.of(render, RenderState.PREPARING, scheduler), scheduler);
        }
    }

    private void prepare(RenderJob job, JobWatch watch, SchedulerState scheduler)
            throws IOException, InterruptedException {
        try (StepMeter.Run run = meter.begin()) {
            prepare(job, watch, scheduler, run);
        }
    }

    private void prepare(RenderJob job, JobWatch watch, SchedulerState scheduler, StepMeter.Run run)
            throws IOException, InterruptedException {
        JobFolder folder = folders.of(job.id());
        FrameRate rate = FrameRate.of(job.request().frameRate());
        SoundPreparation.Prepared prepared = sounds.prepare(job, folder, watch);
        SoundFile sound = prepared.sound();
        watch.requireWanted();
        int frameCount = listen(job, sound, rate, folder, watch);
        watch.requireWanted();
        Optional<FeatureFile> heard = features.prepare(job, sound, folder, watch);
        Preparation preparation = new Preparation(sound.samples(), prepared.gain(), frameCount, heard);
        List<FrameRange> cut = SegmentCut.cut(frameCount, rate, settings.segmentSeconds());
        run.keep(job.id(), name());
        DatabasePatience.until(() -> steps.prepared(job.id(), preparation, cut), scheduler);
    }

    private int listen(RenderJob job, SoundFile sound, FrameRate rate, JobFolder folder, JobWatch watch)
            throws IOException, InterruptedException {
        AssetId audio = job.request().audio();
        SoundEdit edit = job.request().sound();
        SpeechToMouth hearing = ears.of(job.request().parameters());
        return folder.write(JobFolder.MOUTH, file -> {
            Optional<Integer> known = before.mouth(hearing, audio, edit, rate, file);
            if (known.isPresent()) {
                return known.get();
            }
            MouthTrack mouth = hearing.listen(sound, rate, watch::requireWanted);
            MouthTrackFile.write(mouth, file);
            before.keepMouth(hearing, audio, edit, rate, mouth.frameCount(), file);
            return mouth.frameCount();
        });
    }
}
