package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.MUXING;
import static studio.soliloquy.render.RenderState.PREPARING;
import static studio.soliloquy.render.RenderState.QUEUED;
import static studio.soliloquy.render.RenderState.RENDERING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;

/**
 * The steps of a job in the database, one transaction each. Every step locks the job's row and looks at its state first,
 * because the queue may run a step twice and a job may be cancelled or deleted at any moment: what comes too late
 * changes nothing and is told so.
 */
@Component
@Transactional
class JobSteps {
    private final RenderJobs jobs;
    private final RenderSegments segments;
    private final TaskRows tasks;
    private final RenderEvents events;
    private final LiveProgress live;
    private final JobRemains remains;

    JobSteps(
            RenderJobs jobs,
            RenderSegments segments,
            TaskRows tasks,
            RenderEvents events,
            LiveProgress live,
            JobRemains remains) {
        this.jobs = jobs;
        this.segments = segments;
        this.tasks = tasks;
        this.events = events;
        this.live = live;
        this.remains = remains;
    }

    /** Empty where there is nothing to prepare any more. */
    Optional<RenderJob> beginPreparing(RenderId render) {
        Optional<RenderJob> found = locked(render, job -> job.state() == QUEUED || job.state() == PREPARING);
        found.ifPresent(job -> {
            job.preparing(now());
            events.changed(job);
        });
        return found;
    }

    /** Cuts the job and queues its segments. */
    void prepared(RenderId render, long samples, int frameCount, List<FrameRange> cut) {
        locked(render, job -> job.state() == PREPARING).ifPresent(job -> {
            job.prepared(samples, frameCount);
            List<RenderSegment> rows = IntStream.range(0, cut.size())
                    .mapToObj(index -> new RenderSegment(render, index, cut.get(index)))
                    .toList();
            segments.saveAll(rows);
            tasks.segments(job, rows);
            events.changed(job);
        });
    }

    /** Empty where the segment is done or the job no longer renders. */
    Optional<SegmentWork> beginSegment(SegmentId id) {
        return locked(id.job(), job -> job.state() == RENDERING)
                .flatMap(job -> segments.findById(id.key())
                        .filter(segment -> segment.file().isEmpty())
                        .map(segment -> new SegmentWork(job, id.index(), segment.range(), segment.begin())));
    }

    /** The size of the frames is known as soon as a model is open. Empty where the job no longer renders. */
    Optional<RenderJob> sized(RenderId render, FrameFormat format) {
        Optional<RenderJob> found = locked(render, job -> job.state() == RENDERING);
        found.filter(job -> job.width() == 0).ifPresent(job -> {
            job.sized(format);
            events.changed(job);
        });
        return found;
    }

    /**
     * Makes this attempt's file the segment's own, and goes on to joining when it was the last one.
     *
     * @return whether the file counts; if not, it may be deleted
     */
    boolean publish(SegmentWork work) {
        Optional<RenderJob> found = locked(work.job().id(), job -> job.state() == RENDERING);
        boolean published = found.isPresent()
                && segments.findById(work.id().key()).orElseThrow().publish(work.fileName());
        if (published) {
            found.ifPresent(job -> segmentDone(job, work));
        }
        return published;
    }

    private void segmentDone(RenderJob job, SegmentWork work) {
        double speed = live.of(job.id()).map(Progress::framesPerSecond).orElse(0.0);
        job.segmentDone(work.range().length(), speed);
        if (segments.countUnfinished(job.id().value()) == 0) {
            toMuxing(job);
        }
        AfterCommit.run(() -> live.published(work.id(), job.framesDone()));
        events.changed(job);
    }

    private void toMuxing(RenderJob job) {
        job.muxing();
        tasks.mux(job);
        AfterCommit.run(() -> remains.closeSessions(job.id()));
    }

    /** Queues whatever is next for the job, where nothing is queued for it. */
    void resume(RenderId render) {
        locked(render, job -> true).ifPresent(job -> {
            switch (job.state()) {
                case QUEUED, PREPARING -> tasks.prepare(job);
                case RENDERING -> resumeRendering(job);
                case MUXING -> tasks.mux(job);
                case DONE, CANCELLED, FAILED -> tasks.removeWaiting(render);
            }
        });
    }

    private void resumeRendering(RenderJob job) {
        List<RenderSegment> unfinished = segments.ofJob(job.id().value()).stream()
                .filter(segment -> segment.file().isEmpty())
                .toList();
        if (unfinished.isEmpty()) {
            toMuxing(job);
        } else {
            tasks.segments(job, unfinished);
        }
    }

    /** Empty where there is nothing to join any more. */
    Optional<MuxWork> beginMuxing(RenderId render) {
        return locked(render, job -> job.state() == MUXING)
                .map(job -> new MuxWork(
                        job,
                        segments.ofJob(render.value()).stream()
                                .map(segment -> segment.file().orElseThrow())
                                .toList()));
    }

    /** @return whether the result counts; if not, it may be deleted */
    boolean muxed(RenderId render, long bytes) {
        Optional<RenderJob> found = locked(render, job -> job.state() == MUXING);
        found.ifPresent(job -> {
            job.done(bytes, now());
            ended(job);
        });
        return found.isPresent();
    }

    /** @return false where the job has come to its end already */
    boolean failed(RenderId render, Render.Failure failure) {
        Optional<RenderJob> found = locked(render, job -> !job.state().isFinal());
        found.ifPresent(job -> {
            job.fail(failure, now());
            ended(job);
        });
        return found.isPresent();
    }

    /** Empty where there is no such job; one that has come to its end already stays as it is. */
    Optional<RenderJob> cancel(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> !job.state().isFinal()).ifPresent(job -> {
            job.cancel(now());
            ended(job);
        });
        return found;
    }

    /** @return whether there was such a job */
    boolean delete(RenderId render) {
        Optional<RenderJob> found = jobs.lock(render.value());
        found.ifPresent(job -> {
            tasks.removeWaiting(render);
            segments.deleteOfJob(render.value());
            jobs.delete(job);
            AfterCommit.run(() -> remains.clearWithResult(render));
            events.deleted(job);
        });
        return found.isPresent();
    }

    /** Whether nothing more will happen to the job, or there is none. */
    @Transactional(readOnly = true)
    boolean isOver(RenderId render) {
        return jobs.stateOf(render.value()).map(RenderState::isFinal).orElse(true);
    }

    @Transactional(readOnly = true)
    boolean isDone(RenderId render) {
        return jobs.stateOf(render.value()).filter(RenderState.DONE::equals).isPresent();
    }

    private void ended(RenderJob job) {
        tasks.removeWaiting(job.id());
        events.changed(job);
        AfterCommit.run(() -> remains.clear(job.id()));
    }

    private Optional<RenderJob> locked(RenderId render, Predicate<RenderJob> wanted) {
        return jobs.lock(render.value()).filter(wanted);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
