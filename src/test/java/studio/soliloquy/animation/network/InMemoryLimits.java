package studio.soliloquy.animation.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.network.SampleLimits;

/** Limits of one process, by the names of files. */
public final class InMemoryLimits implements SampleLimits {
    public final Map<String, Integer> learned = new HashMap<>();

    @Override
    public int fitting(Path network, Device device, int wanted) {
        return Math.min(wanted, learned.getOrDefault(network.getFileName().toString(), wanted));
    }

    @Override
    public int halved(Path network, Device device, int tried) {
        learned.put(network.getFileName().toString(), tried / 2);
        return tried / 2;
    }
}
