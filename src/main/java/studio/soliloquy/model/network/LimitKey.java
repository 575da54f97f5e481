package studio.soliloquy.model.network;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.FileFingerprint;

/** The bytes of a network's file, and the device that runs it. */
record LimitKey(String sha256, String device) {
    LimitKey {
        requireNonNull(sha256, "sha256");
        requireNonNull(device, "device");
    }

    static LimitKey of(Path network, Device device) {
        try {
            return new LimitKey(FileFingerprint.sha256(network), device.id());
        } catch (IOException problem) {
            throw new UncheckedIOException("The network cannot be read", problem);
        }
    }
}
