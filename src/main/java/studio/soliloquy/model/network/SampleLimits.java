package studio.soliloquy.model.network;

import java.nio.file.Path;
import studio.soliloquy.device.Device;

/**
 * How many samples at a time devices had room for, learned from the times when there was none. What is learned holds for
 * the bytes of a network's file, and is forgotten after a week and with another version of the studio, so that a machine
 * that has become larger is used again. Safe to call from any thread.
 */
public interface SampleLimits {
    /** At most {@code wanted}, at least 1: over all calls of the network together. */
    int fitting(Path network, Device device, int wanted);

    /**
     * Remembers that {@code tried} samples at a time were too many.
     *
     * @param tried at least 2
     * @return half as many
     */
    int halved(Path network, Device device, int tried);
}
