package studio.soliloquy.render;

import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;

/** What is open, and what it holds until it is closed: identity counts, so it is no record. */
final class OpenSession implements AutoCloseable {
    private final RenderId job;
    private final AnimationSession session;
    private final DeviceLease slot;
    private final Runnable memory;

    /** @param memory gives back what the session took of the device's memory */
    OpenSession(RenderId job, AnimationSession session, DeviceLease slot, Runnable memory) {
        this.job = job;
        this.session = session;
        this.slot = slot;
        this.memory = memory;
    }

    RenderId job() {
        return job;
    }

    AnimationSession session() {
        return session;
    }

    Device device() {
        return slot.device();
    }

    boolean isOn(Device other) {
        return device().id().equals(other.id());
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            memory.run();
            slot.close();
        }
    }
}
