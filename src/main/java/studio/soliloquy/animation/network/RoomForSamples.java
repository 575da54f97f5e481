package studio.soliloquy.animation.network;

import java.nio.file.Path;
import java.util.function.IntFunction;
import studio.soliloquy.device.Device;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.network.SampleLimits;

/** How many samples a network is given at a time: half as many whenever its device has no room. One thread at a time. */
public final class RoomForSamples {
    private final SampleLimits limits;
    private final Path network;
    private final Device device;
    private int samples;

    public RoomForSamples(SampleLimits limits, Path network, Device device, int wanted) {
        this.limits = limits;
        this.network = network;
        this.device = device;
        samples = limits.fitting(network, device, wanted);
    }

    public int samples() {
        return samples;
    }

    /** What {@code opening} makes of as many samples as there is room for; it must hold nothing when it fails. */
    public <T> T opened(IntFunction<T> opening) {
        while (true) {
            try {
                return opening.apply(samples);
            } catch (StudioException failure) {
                halve(failure);
            }
        }
    }

    /** @throws StudioException {@code failure}, where it is no lack of memory or a single sample is too many */
    public void halve(StudioException failure) {
        if (failure.code() != ModelError.NETWORK_OUT_OF_MEMORY || samples == 1) {
            throw failure;
        }
        samples = limits.halved(network, device, samples);
    }
}
