package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.ShapedFrames;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoSettings;

/** Lets a session render one segment into a file, shows every frame to whoever watches, and counts it. */
@Component
class SegmentRecorder {
    private final JobSteps steps;
    private final JobWatches watches;
    private final LiveProgress live;
    private final RenderEvents events;
    private final List<FrameTap> taps;
    private final VideoSettings video;

    SegmentRecorder(
            JobSteps steps,
            JobWatches watches,
            LiveProgress live,
            RenderEvents events,
            List<FrameTap> taps,
            VideoSettings video) {
        this.steps = steps;
        this.watches = watches;
        this.live = live;
        this.events = events;
        this.taps = taps;
        this.video = video;
    }

    /** @throws StepAbandoned when nobody wants the segment any more */
    void record(SegmentWork work, AnimationSession session, Path file, SchedulerState scheduler) {
        requireSameLength(work, session);
        RenderJob job = steps.sized(work.job().id(), session.format()).orElseThrow(() -> new StepAbandoned());
        OutputSettings output = job.request().output();
        FrameFormat shaped = output.format(session.format());
        live.begin(work.id(), job.framesDone());
        boolean whole = false;
        try (VideoEncoder encoder = new VideoEncoder(file, shaped, output.encoding(video), job.format())) {
            FrameSink sink = sink(work, job, encoder, scheduler);
            session.animate(work.range(), new ShapedFrames(output, session.format(), sink));
            encoder.finish();
            whole = true;
        } finally {
            if (!whole) {
                live.giveUp(work.id());
            }
        }
    }

    private FrameSink sink(SegmentWork work, RenderJob job, VideoEncoder encoder, SchedulerState scheduler) {
        JobWatch watch = watches.of(job.id(), RenderState.RENDERING, scheduler);
        return (index, frame) -> {
            watch.requireWanted();
            encoder.accept(index, frame);
            taps.forEach(tap -> tap.show(job.id(), index, job.frameCount(), frame));
            live.frame(work.id(), progress -> events.progressed(job, progress));
        };
    }

    private static void requireSameLength(SegmentWork work, AnimationSession session) {
        if (session.frameCount() != work.job().frameCount()) {
            throw new IllegalStateException(
                    "Expected a session of " + work.job().frameCount() + " frames, found " + session.frameCount());
        }
    }
}
