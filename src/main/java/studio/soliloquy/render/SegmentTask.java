package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.Device;
import studio.soliloquy.media.Storage;

/** Renders and encodes one segment on a device and publishes its file. */
@Component
class SegmentTask {
    private final JobSteps steps;
    private final Storage storage;
    private final JobRemains remains;
    private final Sessions sessions;
    private final SegmentRecorder recorder;
    private final JobFolders folders;
    private final StepMeter meter;

    SegmentTask(
            JobSteps steps,
            Storage storage,
            JobRemains remains,
            Sessions sessions,
            SegmentRecorder recorder,
            JobFolders folders,
            StepMeter meter) {
        this.steps = steps;
        this.storage = storage;
        this.remains = remains;
        this.sessions = sessions;
        this.recorder = recorder;
        this.folders = folders;
        this.meter = meter;
    }

    /** The step as it is run on one device. */
    Step on(Device device) {
        return new Step() {
            @Override
            public String name() {
                return TaskRows.SEGMENT;
            }

            @Override
            public void run(String instance, SchedulerState scheduler) throws IOException, InterruptedException {
                SegmentTask.this.run(instance, device, scheduler);
            }
        };
    }

    private void run(String instance, Device device, SchedulerState scheduler)
            throws IOException, InterruptedException {
        SegmentId id = SegmentId.parse(instance);
        storage.requireRoom(0);
        try {
            Optional<SegmentWork> work = steps.beginSegment(id);
            if (work.isPresent()) {
                render(work.get(), device, scheduler);
            }
        } catch (StepAbandoned abandoned) {
            // Whoever paused or cancelled the job wants its device free, too.
            remains.closeSessions(id.job());
            throw abandoned;
        }
    }

    private void render(SegmentWork work, Device device, SchedulerState scheduler)
            throws IOException, InterruptedException {
        JobFolder folder = folders.of(work.job().id());
        long bytes = folder.write(work.fileName(), file -> {
            try (StepMeter.Run run = meter.begin();
                    Sessions.Loan loan = sessions.borrow(work.job(), device)) {
                recorder.record(work, loan.session(), file, scheduler);
                run.keep(work, device);
            }
            return Files.size(file);
        });
        if (!DatabasePatience.until(() -> steps.publish(work, bytes), scheduler)) {
            folder.delete(work.fileName());
        }
    }
}
