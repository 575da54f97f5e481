package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.DONE;
import static studio.soliloquy.render.RenderState.MUXING;
import static studio.soliloquy.render.RenderState.PAUSED;
import static studio.soliloquy.render.RenderState.PREPARING;
import static studio.soliloquy.render.RenderState.QUEUED;
import static studio.soliloquy.render.RenderState.RENDERING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;

/**
 * The steps of a job in the database, one transaction each. Every step locks the job's row and looks at its state first,
 * because the queue may run a step twice and a job may be paused, cancelled or deleted at any moment: what comes too late
 * changes nothing and is told so. Whatever ends a step may be told again when nobody knows whether it was heard.
 */
@Component
@Transactional
class JobSteps {
    private final QueueRows queue;
    private final RenderJobs jobs;
    private final RenderSegments segments;
    private final NextSteps next;
    private final TaskRows tasks;
    private final RenderEvents events;
    private final LiveProgress live;
    private final JobRemains remains;
    private final Promotion promotion;

    JobSteps(
            QueueRows queue,
            RenderJobs jobs,
            RenderSegments segments,
            NextSteps next,
            TaskRows tasks,
            RenderEvents events,
            LiveProgress live,
            JobRemains remains,
            Promotion promotion) {
        this.queue = queue;
        this.jobs = jobs;
        this.segments = segments;
        this.next = next;
        this.tasks = tasks;
        this.events = events;
        this.live = live;
        this.remains = remains;
        this.promotion = promotion;
    }

    /** Whether a step is still to be run, asked when it comes to an end of whatever kind. */
    Optional<RenderJob> awaiting(String task, String instance) {
        return switch (task) {
            case TaskRows.PREPARE -> active(RenderId.parse(instance), QUEUED, PREPARING);
            case TaskRows.SEGMENT -> {
                SegmentId id = SegmentId.parse(instance);
                yield active(id.job(), RENDERING).filter(job -> unfinished(id).isPresent());
            }
            case TaskRows.MUX -> active(RenderId.parse(instance), MUXING);
            case TaskRows.SOUND ->
                active(RenderId.parse(instance), RENDERING)
                        .filter(job -> job.sound().isEmpty());
            default -> throw new IllegalArgumentException("Expected a step of a job, found " + task);
        };
    }

    /** Empty where there is nothing to prepare any more. */
    Optional<RenderJob> beginPreparing(RenderId render) {
        Optional<RenderJob> found = active(render, QUEUED, PREPARING);
        found.ifPresent(job -> {
            job.preparing(Row.now());
            job.goesOn();
            events.entered(job);
        });
        return found;
    }

    /**
     * Cuts the job and queues its segments. What is done of a job that was cut alike before stays done.
     *
     * @return whether the job waited for it
     */
    boolean prepared(RenderId render, Preparation preparation, List<FrameRange> cut) {
        Optional<RenderJob> found = locked(render, PREPARING);
        found.ifPresent(job -> {
            job.prepared(preparation);
            if (!isCut(job, cut)) {
                job.cutAnew();
                segments.deleteOfJob(render.value());
                segments.saveAll(IntStream.range(0, cut.size())
                        .mapToObj(index -> new RenderSegment(render, index, cut.get(index)))
                        .toList());
            }
            next.queue(job);
            events.entered(job);
        });
        return found.isPresent();
    }

    private boolean isCut(RenderJob job, List<FrameRange> cut) {
        return segments.ofJob(job.id().value()).stream()
                .map(RenderSegment::range)
                .toList()
                .equals(cut);
    }

    /** Empty where the segment is done or the job no longer renders. */
    Optional<SegmentWork> beginSegment(SegmentId id) {
        return active(id.job(), RENDERING)
                .flatMap(job -> unfinished(id).map(segment -> {
                    SegmentWork work = new SegmentWork(
                            job, id.index(), segment.range(), JobFolder.segmentName(id.index(), segment.begin()));
                    if (job.goesOn()) {
                        events.changed(job);
                    }
                    if (job.framesDone() == 0) {
                        // One less is prepared and not begun: the next may be.
                        AfterCommit.run(promotion::look);
                    }
                    return work;
                }));
    }

    private Optional<RenderSegment> unfinished(SegmentId id) {
        return segments.findById(id.key()).filter(segment -> segment.file().isEmpty());
    }

    /** The size of the frames is known as soon as a model is open. Empty where the job no longer renders. */
    Optional<RenderJob> sized(RenderId render, FrameFormat format) {
        Optional<RenderJob> found = active(render, RENDERING);
        found.filter(job -> job.width() == 0).ifPresent(job -> {
            job.sized(format);
            events.changed(job);
        });
        return found;
    }

    /**
     * Makes this attempt's file the segment's own, and goes on to joining when it was the last one. A job that was
     * paused at the last moment keeps it too.
     *
     * @return whether the file counts; if not, it may be deleted
     */
    boolean publish(SegmentWork work, long bytes) {
        Optional<RenderJob> found = jobs.lock(work.job().id().value());
        Optional<RenderSegment> segment =
                segments.findById(work.id().key()).filter(row -> row.range().equals(work.range()));
        boolean awaited = found.filter(job -> job.state() == RENDERING || job.state() == PAUSED)
                .flatMap(job -> segment)
                .filter(row -> row.file().isEmpty())
                .isPresent();
        if (awaited) {
            segment.orElseThrow().publish(work.fileName(), bytes);
            segmentDone(found.orElseThrow(), work);
        }
        return segment.flatMap(RenderSegment::file)
                .filter(work.fileName()::equals)
                .isPresent();
    }

    private void segmentDone(RenderJob job, SegmentWork work) {
        double speed = live.of(job.id()).map(Progress::framesPerSecond).orElse(0.0);
        job.segmentDone(work.range().length(), speed);
        job.opened(job.openingDone() || work.id().index() == 0);
        boolean last =
                job.state() == RENDERING && segments.countUnfinished(job.id().value()) == 0;
        if (last) {
            next.mux(job);
        }
        AfterCommit.run(() -> live.published(work.id(), job.framesDone()));
        if (last) {
            events.entered(job);
        } else {
            events.changed(job);
        }
    }

    /** Empty where there is nothing to join any more. */
    Optional<MuxWork> beginMuxing(RenderId render) {
        return active(render, MUXING).map(job -> {
            if (job.goesOn()) {
                events.changed(job);
            }
            return new MuxWork(
                    job,
                    segments.ofJob(render.value()).stream()
                            .map(segment -> segment.file().orElseThrow())
                            .toList());
        });
    }

    /** @return whether the result counts; if not, it may be deleted */
    boolean muxed(RenderId render, String resultName, long bytes) {
        Optional<RenderJob> found = locked(render, MUXING, DONE);
        found.filter(job -> job.state() == MUXING).ifPresent(job -> {
            job.done(resultName, bytes, Row.now());
            ended(job);
        });
        return found.flatMap(RenderJob::resultName).filter(resultName::equals).isPresent();
    }

    /** What is done is kept. Does nothing where the job is not being worked at any more. */
    void failed(RenderId render, Render.Failure failure) {
        locked(render, QUEUED, PREPARING, RENDERING, MUXING).ifPresent(job -> {
            job.fail(failure, Row.now());
            ended(job);
        });
    }

    /** Says why the job waits although it is its turn; it does so until its next step begins. */
    void waits(RenderId render, Render.Failure reason) {
        locked(render, QUEUED, PREPARING, RENDERING, MUXING)
                .filter(job -> !job.notice().equals(Optional.of(reason)))
                .ifPresent(job -> {
                    job.waits(reason);
                    events.changed(job);
                });
    }

    private void ended(RenderJob job) {
        tasks.removeWaiting(job.id());
        events.entered(job);
        AfterCommit.run(() -> remains.closeSessions(job.id()));
    }

    /** Unlike {@link #locked}, empty while the queue is paused. */
    private Optional<RenderJob> active(RenderId render, RenderState... during) {
        return locked(render, during).filter(job -> !queue.paused());
    }

    private Optional<RenderJob> locked(RenderId render, RenderState... during) {
        return jobs.lock(render.value()).filter(job -> Set.of(during).contains(job.state()));
    }
}
