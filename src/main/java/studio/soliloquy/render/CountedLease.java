package studio.soliloquy.render;

import java.util.concurrent.atomic.AtomicBoolean;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;

/** A lease that is counted among what sessions take of the device as well. */
final class CountedLease implements DeviceLease {
    private final DeviceLease lease;
    private final DeviceShare share;
    private final AtomicBoolean open = new AtomicBoolean(true);

    CountedLease(DeviceLease lease, DeviceShare share) {
        this.lease = lease;
        this.share = share;
    }

    @Override
    public Device device() {
        return lease.device();
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            lease.close();
            share.giveUp();
        }
    }
}
