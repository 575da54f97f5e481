package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.RENDERING;

import org.springframework.stereotype.Component;

/** Shows jobs as others see them: their rows, and over them how far they are at this moment. */
@Component
class RenderViews {
    private final LiveProgress live;
    private final ProgressElsewhere elsewhere;
    private final Activities activities;
    private final Predictions predictions;

    RenderViews(LiveProgress live, ProgressElsewhere elsewhere, Activities activities, Predictions predictions) {
        this.activities = activities;
        this.live = live;
        this.elsewhere = elsewhere;
        this.predictions = predictions;
    }

    Render of(RenderJob job) {
        Progress stored = new Progress(job.framesDone(), job.framesPerSecond());
        return of(job, job.state() == RENDERING ? live.of(job.id()).orElse(stored) : stored);
    }

    Render of(RenderJob job, Progress here) {
        Progress progress = job.state() == RENDERING ? elsewhere.addTo(job, here, live.here(job.id())) : here;
        RenderRequest request = job.request();
        return new Render(
                job.id(),
                request.project(),
                job.state(),
                activities.of(job),
                job.priority(),
                request.subject(),
                request.subjectKind(),
                request.faceIndex(),
                request.audio(),
                request.sound(),
                request.features(),
                request.modelId(),
                request.frameRate(),
                request.parameters().values(),
                request.format(),
                request.output(),
                request.device().key(),
                job.width(),
                job.height(),
                job.frameCount(),
                progress.framesDone(),
                progress.framesPerSecond(),
                predictions.secondsLeft(job, progress),
                job.predicted(),
                job.bytes(),
                job.notice(),
                job.failure(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt(),
                StreamState.isStreamable(job));
    }
}
