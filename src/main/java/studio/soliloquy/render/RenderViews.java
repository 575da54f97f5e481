package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.RENDERING;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows jobs as others see them: their rows, and over them how far they are at this moment. */
@Component
class RenderViews {
    private final LiveProgress live;

    RenderViews(LiveProgress live) {
        this.live = live;
    }

    Render of(RenderJob job) {
        Progress stored = new Progress(job.framesDone(), job.framesPerSecond());
        return of(job, job.state() == RENDERING ? live.of(job.id()).orElse(stored) : stored);
    }

    Render of(RenderJob job, Progress progress) {
        RenderRequest request = job.request();
        return new Render(
                job.id(),
                request.project(),
                job.state(),
                request.portrait(),
                request.faceIndex(),
                request.audio(),
                request.modelId(),
                request.frameRate(),
                request.parameters().values(),
                job.width(),
                job.height(),
                job.frameCount(),
                progress.framesDone(),
                progress.framesPerSecond(),
                secondsLeft(job, progress),
                job.bytes(),
                job.failure(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static Optional<Double> secondsLeft(RenderJob job, Progress progress) {
        if (job.state() != RENDERING || progress.framesPerSecond() <= 0) {
            return Optional.empty();
        }
        return Optional.of((job.frameCount() - progress.framesDone()) / progress.framesPerSecond());
    }
}
