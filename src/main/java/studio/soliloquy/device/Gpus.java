package studio.soliloquy.device;

import java.util.List;
import java.util.Optional;

/** The NVIDIA GPUs as their driver tells of them. Safe to call from any thread. */
public interface Gpus {
    /** As of some seconds ago at most; empty where there is no driver. */
    List<GpuReading> read();

    /**
     * What the driver tells of the device that CUDA counts as this one; empty where the two may count differently.
     *
     * @param index from 0
     */
    Optional<GpuReading> told(int index);
}
