package studio.soliloquy.render;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.error.Sentence;

/**
 * Says of jobs that nobody can take up that they wait for their device, and no longer says so when it is there. Another
 * device never takes its place.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeviceWaits {
    private static final String CODE = DeviceError.DEVICE_NOT_AVAILABLE.name();

    private final RenderJobs jobs;
    private final RenderDevices devices;
    private final RenderEvents events;

    DeviceWaits(RenderJobs jobs, RenderDevices devices, RenderEvents events) {
        this.jobs = jobs;
        this.devices = devices;
        this.events = events;
    }

    /** To be called by whoever has locked the queue's row. */
    void tell() {
        for (String key : jobs.devicesWanted()) {
            DeviceChoice device = new DeviceChoice(key);
            if (devices.isThere(device)) {
                change(jobs.withNotice(key, CODE), RenderJob::goesOn);
            } else if (devices.isKnown()) {
                Render.Failure reason = new Render.Failure(
                        CODE,
                        Sentence.of("notice.device", device).english(),
                        Sentence.of("notice.device.hint").english());
                change(jobs.withoutNotice(key), job -> job.waits(reason));
            }
        }
    }

    private void change(List<UUID> ids, Consumer<RenderJob> change) {
        for (UUID id : ids) {
            jobs.lock(id).ifPresent(job -> {
                change.accept(job);
                events.changed(job);
            });
        }
    }
}
