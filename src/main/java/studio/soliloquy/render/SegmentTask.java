package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Renders and encodes one segment and publishes its file. */
@Component
class SegmentTask implements Step {
    private final JobSteps steps;
    private final JobRemains remains;
    private final Sessions sessions;
    private final SegmentRecorder recorder;
    private final JobFolders folders;

    SegmentTask(JobSteps steps, JobRemains remains, Sessions sessions, SegmentRecorder recorder, JobFolders folders) {
        this.steps = steps;
        this.remains = remains;
        this.sessions = sessions;
        this.recorder = recorder;
        this.folders = folders;
    }

    @Override
    public String name() {
        return TaskRows.SEGMENT;
    }

    @Override
    public RenderId jobOf(String instance) {
        return SegmentId.parse(instance).job();
    }

    @Override
    public boolean run(String instance, SchedulerState scheduler) throws InterruptedException {
        SegmentId id = SegmentId.parse(instance);
        try {
            Optional<SegmentWork> work = steps.beginSegment(id);
            if (work.isPresent()) {
                render(work.get(), scheduler);
            }
            return true;
        } catch (SegmentAbandoned abandoned) {
            return !abandoned.toBeResumed();
        } finally {
            clearIfOver(id.job());
        }
    }

    private void render(SegmentWork work, SchedulerState scheduler) throws InterruptedException {
        try (Sessions.Loan loan = sessions.borrow(work.job())) {
            recorder.record(work, loan.session(), scheduler);
        }
        if (!steps.publish(work)) {
            folders.deleteSegment(work.job().id(), work.fileName());
        }
    }

    /** A job that was cancelled in the middle was cleared when this segment was still being written. */
    private void clearIfOver(RenderId render) {
        if (steps.isOver(render)) {
            remains.clear(render);
        }
    }
}
