package studio.soliloquy.model.network;

import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;

/** Networks outside the studio. */
public final class TestingNetworks {
    private TestingNetworks() {}

    public static Networks onnx() {
        return new OnnxNetworks(new NetworkSettings(8));
    }

    /** A lease that holds nothing. */
    public static DeviceLease processor() {
        return new DeviceLease() {
            @Override
            public Device device() {
                return new Device("cpu", "processor", 1);
            }

            @Override
            public void close() {}
        };
    }
}
