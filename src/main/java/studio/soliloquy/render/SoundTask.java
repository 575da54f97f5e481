package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.SoundEncoder;
import studio.soliloquy.video.VideoError;

/** Encodes a job's whole sound while its segments are rendered, so that they can be watched with it. */
@Component
class SoundTask implements Step {
    private final SoundSteps steps;
    private final JobWatches watches;
    private final JobFolders folders;
    private final SoundPreparation sounds;
    private final SoundEncoder encoder;

    SoundTask(SoundSteps steps, JobWatches watches, JobFolders folders, SoundPreparation sounds, SoundEncoder encoder) {
        this.steps = steps;
        this.watches = watches;
        this.folders = folders;
        this.sounds = sounds;
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return TaskRows.SOUND;
    }

    @Override
    public void run(String instance, SchedulerState scheduler) throws IOException, InterruptedException {
        RenderId render = RenderId.parse(instance);
        try {
            Optional<RenderJob> job = steps.begin(render);
            if (job.isPresent()) {
                encode(job.get(), scheduler, watches.of(render, RenderState.RENDERING, scheduler));
            }
        } catch (StudioException ended) {
            if (ended.code() != VideoError.VIDEO_CANCELLED) {
                throw ended;
            }
        }
    }

    private void encode(RenderJob job, SchedulerState scheduler, JobWatch watch)
            throws IOException, InterruptedException {
        JobFolder folder = folders.of(job.id());
        RenderRequest request = job.request();
        String name = JobFolder.soundName();
        folder.write(name, file -> {
            encoder.encode(
                    sounds.cut(job),
                    FrameRate.of(request.frameRate()),
                    job.frameCount(),
                    file,
                    () -> !watch.isWanted());
            return name;
        });
        if (!DatabasePatience.until(() -> steps.done(job.id(), name), scheduler)) {
            folder.delete(name);
        }
    }
}
