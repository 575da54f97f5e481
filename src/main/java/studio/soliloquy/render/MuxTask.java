package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.JoinProgress;
import studio.soliloquy.video.VideoError;
import studio.soliloquy.video.VideoJoiner;
import studio.soliloquy.video.VideoMetadata;

/** Joins a job's segments and its sound to the result. */
@Component
class MuxTask implements Step {
    private final JobSteps steps;
    private final Integrity integrity;
    private final Storage storage;
    private final JobWatches watches;
    private final JobFolders folders;
    private final SoundPreparation prepared;
    private final VideoJoiner joiner;
    private final JobSounds sounds;
    private final StepMeter meter;
    private final RecipeWriter recipes;
    private final JobMeasures measures;
    private final ReceiptWriter receipts;
    private final Measurements measurements;

    MuxTask(
            JobSteps steps,
            Integrity integrity,
            Storage storage,
            JobWatches watches,
            JobFolders folders,
            SoundPreparation prepared,
            VideoJoiner joiner,
            JobSounds sounds,
            StepMeter meter,
            RecipeWriter recipes,
            JobMeasures measures,
            ReceiptWriter receipts,
            Measurements measurements) {
        this.steps = steps;
        this.integrity = integrity;
        this.storage = storage;
        this.watches = watches;
        this.folders = folders;
        this.prepared = prepared;
        this.joiner = joiner;
        this.sounds = sounds;
        this.meter = meter;
        this.recipes = recipes;
        this.measures = measures;
        this.receipts = receipts;
        this.measurements = measurements;
    }

    @Override
    public String name() {
        return TaskRows.MUX;
    }

    @Override
    public void run(String instance, SchedulerState scheduler) throws IOException, InterruptedException {
        RenderId render = RenderId.parse(instance);
        if (!integrity.check(render)) {
            return;
        }
        storage.requireRoom(0);
        try {
            Optional<MuxWork> work = steps.beginMuxing(render);
            if (work.isPresent()) {
                join(work.get(), scheduler, watches.of(render, RenderState.MUXING, scheduler));
            }
        } catch (StudioException ended) {
            if (ended.code() != VideoError.VIDEO_CANCELLED) {
                throw ended;
            }
        }
    }

    /** The result gets its name only when it is whole, and the row says so only when it has its name. */
    private void join(MuxWork work, SchedulerState scheduler, JobWatch watch) throws IOException, InterruptedException {
        RenderJob job = work.job();
        Recipe recipe = recipes.recipe(job);
        String name = JobFolders.resultName(job.id(), job.format());
        try (StepMeter.Run run = meter.begin()) {
            ResultFile result = folders.writeResult(name, file -> {
                requireAll(job, join(work, recipe, watch, file));
                return ResultFile.of(file);
            });
            Measurement measured = writeReceipt(job, recipe, name, result, run);
            if (DatabasePatience.until(() -> steps.muxed(job.id(), name, result.bytes()), scheduler)) {
                measurements.keep(measured);
                run.tell(job.id(), name());
            } else {
                folders.deleteResult(name);
            }
        }
    }

    private Measurement writeReceipt(RenderJob job, Recipe recipe, String name, ResultFile result, StepMeter.Run run)
            throws IOException, InterruptedException {
        boolean written = false;
        try {
            Measurement measured = measures.of(job, result, run);
            receipts.write(job, recipe, name, result, measured);
            written = true;
            return measured;
        } finally {
            if (!written) {
                folders.deleteResult(name);
            }
        }
    }

    private int join(MuxWork work, Recipe recipe, JobWatch watch, Path target) {
        RenderRequest request = work.job().request();
        JobFolder folder = folders.of(work.job().id());
        List<Path> segments = work.segments().stream().map(folder::file).toList();
        FrameRate rate = FrameRate.of(request.frameRate());
        VideoMetadata metadata = recipes.metadata(recipe);
        Unless progress = new Unless(watch);
        VideoJoiner shaping = joiner.with(request.output());
        return sounds.whole(work.job())
                .map(track -> shaping.joinWithTrack(segments, rate, track, metadata, target, progress))
                .orElseGet(() -> shaping.join(
                        segments, rate, prepared.cut(work.job()), metadata, target, progress, request.format()));
    }

    private static void requireAll(RenderJob job, int frames) {
        if (frames != job.frameCount()) {
            throw new IllegalStateException(
                    "Expected " + job.frameCount() + " frames in the joined video, found " + frames);
        }
    }

    /** Ends the joining when nobody wants its result any more. */
    private record Unless(JobWatch watch) implements JoinProgress {
        @Override
        public void joined(int frames) {
            // Joining takes a moment even for an hour: it is not worth telling how far it is.
        }

        @Override
        public boolean cancelled() {
            return !watch.isWanted();
        }
    }
}
