package studio.soliloquy.render;

import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;

/** Opens animation sessions on what a prepared job has in its folder. */
interface SessionOpening {
    /** About how much memory of the device the job's session will take, in bytes. */
    long memoryBytes(RenderJob job, Device device);

    /**
     * Asks anew for the files that an open session of the job goes on reading, so that a store which fetches them does
     * not let them go.
     */
    default void keepFiles(RenderJob job) {}

    /** The caller closes the session, before the lease. */
    AnimationSession open(RenderJob job, DeviceLease lease);
}
