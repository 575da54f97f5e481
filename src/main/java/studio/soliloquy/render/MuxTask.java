package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.JoinProgress;
import studio.soliloquy.video.VideoError;
import studio.soliloquy.video.VideoJoiner;
import studio.soliloquy.video.VideoMetadata;

/** Joins a job's segments and its sound to the result. */
@Component
class MuxTask implements Step {
    private final JobSteps steps;
    private final RenderJobs jobs;
    private final JobFolders folders;
    private final AssetStore assets;
    private final Projects projects;
    private final VideoJoiner joiner;

    MuxTask(
            JobSteps steps,
            RenderJobs jobs,
            JobFolders folders,
            AssetStore assets,
            Projects projects,
            VideoJoiner joiner) {
        this.steps = steps;
        this.jobs = jobs;
        this.folders = folders;
        this.assets = assets;
        this.projects = projects;
        this.joiner = joiner;
    }

    @Override
    public String name() {
        return TaskRows.MUX;
    }

    @Override
    public RenderId jobOf(String instance) {
        return new RenderId(UUID.fromString(instance));
    }

    @Override
    public boolean run(String instance, SchedulerState scheduler) throws IOException {
        RenderId render = jobOf(instance);
        try {
            Optional<MuxWork> work = steps.beginMuxing(render);
            if (work.isPresent()) {
                join(work.get(), new JobWatch(render, RenderState.MUXING, jobs, scheduler));
            }
            return true;
        } catch (StudioException ended) {
            if (ended.code() == VideoError.VIDEO_CANCELLED) {
                return !scheduler.isShuttingDown();
            }
            throw ended;
        } finally {
            clearIfOver(render);
        }
    }

    /** The result gets its name only when it is whole, and the row says so only when it has its name. */
    private void join(MuxWork work, JobWatch watch) throws IOException {
        RenderJob job = work.job();
        JobFolder folder = folders.of(job.id());
        Path unfinished = folder.path().resolve("result." + UUID.randomUUID() + ".mp4");
        List<Path> segments = work.segments().stream().map(folder::segment).toList();
        int frames = joiner.join(
                segments,
                FrameRate.of(job.request().frameRate()),
                assets.file(job.request().audio()),
                metadata(job.request()),
                unfinished,
                new Unless(watch));
        requireAll(job, frames);
        long bytes = Files.size(unfinished);
        Files.move(
                unfinished,
                folders.result(job.id()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        if (!steps.muxed(job.id(), bytes) && !steps.isDone(job.id())) {
            folders.deleteResult(job.id());
        }
    }

    private VideoMetadata metadata(RenderRequest request) {
        return VideoMetadata.synthetic(projects.get(request.project()).name(), request.modelId());
    }

    private static void requireAll(RenderJob job, int frames) {
        if (frames != job.frameCount()) {
            throw new IllegalStateException(
                    "Expected " + job.frameCount() + " frames in the joined video, found " + frames);
        }
    }

    /** A job that was cancelled in the middle was cleared when the result was still being written. */
    private void clearIfOver(RenderId render) {
        if (steps.isOver(render)) {
            folders.delete(render);
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
