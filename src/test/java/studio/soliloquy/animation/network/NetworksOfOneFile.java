package studio.soliloquy.animation.network;

import java.nio.file.Path;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.network.Tuning;

/** Opens one file with ONNX Runtime, whichever is asked for. */
public final class NetworksOfOneFile implements Networks {
    private final Networks onnx = TestingNetworks.onnx();
    private final Path file;

    public NetworksOfOneFile(Path file) {
        this.file = file;
    }

    @Override
    public Network open(Path asked, DeviceLease lease) {
        return onnx.open(file, lease);
    }

    @Override
    public Network open(Path asked, DeviceLease lease, Tuning tuning) {
        return onnx.open(file, lease, tuning);
    }

    @Override
    public Network open(byte[] network, String name, DeviceLease lease, Tuning tuning) {
        return onnx.open(network, name, lease, tuning);
    }
}
