package studio.soliloquy.model.network;

import java.nio.file.Path;
import studio.soliloquy.device.DeviceLease;

/** Opens ONNX networks on devices. Safe to call from any thread. */
public interface Networks {
    /**
     * @param lease says on which device; stays the caller's and must outlive the network
     * @return the caller closes it
     * @throws studio.soliloquy.error.StudioException {@code MODEL_FILE_MISSING}, {@code MODEL_FILE_DAMAGED} or
     *     {@code DEVICE_NOT_AVAILABLE}
     */
    Network open(Path file, DeviceLease lease);
}
