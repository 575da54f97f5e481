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

    /**
     * As {@link #open(Path, DeviceLease)}, for calls of {@code tuning} alone. It is faster, because all is known when the
     * network is laid out.
     *
     * @param tuning its threads are those of each call, its batch that of every call; how many calls is left to the caller
     */
    Network open(Path file, DeviceLease lease, Tuning tuning);

    /**
     * As {@link #open(Path, DeviceLease, Tuning)}, of an ONNX file that lies in memory.
     *
     * @param name for people
     */
    Network open(byte[] network, String name, DeviceLease lease, Tuning tuning);
}
