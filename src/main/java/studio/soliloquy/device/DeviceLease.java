package studio.soliloquy.device;

/** The right to use one slot of a device until it is closed. A second close does nothing. */
public interface DeviceLease extends AutoCloseable {
    Device device();

    @Override
    void close();
}
