package studio.soliloquy.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.model.spi.ModelFamily;

/** The models of a home in a test's own folder, with imports by the families under test. */
public record TestingModels(Models models, ModelImports imports, Networks networks) {
    public static TestingModels at(Path home, ModelFamily... families) {
        StudioHome folders = new StudioHome(home);
        Networks networks = TestingNetworks.onnx();
        return new TestingModels(
                new StudioModels(folders, List::of),
                new ModelInstaller(
                        folders,
                        new ModelRecognition(List.of(families)),
                        new NetworkTrial(networks, new OneProcessor())),
                networks);
    }

    /** The caller closes the network. */
    public Network open(ModelDescriptor model, String fileName) {
        return networks.open(models.file(model, fileName), TestingNetworks.processor());
    }

    private static final class OneProcessor implements Devices {
        @Override
        public List<Device> all() {
            return List.of(lease().device());
        }

        @Override
        public DeviceLease lease() {
            return TestingNetworks.processor();
        }

        @Override
        public DeviceLease lease(String device) {
            return lease();
        }

        @Override
        public Optional<DeviceLease> leaseFree(Device device) {
            return Optional.of(lease());
        }
    }
}
