package studio.soliloquy.animation.plugin;

import java.nio.file.Path;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.network.SampleLimits;

final class NoLimits implements SampleLimits {
    @Override
    public int fitting(Path network, Device device, int wanted) {
        return wanted;
    }

    @Override
    public int halved(Path network, Device device, int tried) {
        return tried / 2;
    }
}
