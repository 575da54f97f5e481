package studio.soliloquy.cli;

import java.util.Optional;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.DeviceSearch;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** The device that somebody named, or the preferred one. */
final class LeasedDevice {
    private LeasedDevice() {}

    /**
     * The caller closes the lease. A model without files has no network that could run anywhere but on the processor.
     *
     * @param wish one device, or any of a kind; never another one in its place
     * @throws StudioException {@code DEVICE_…}
     */
    static DeviceLease of(Studio studio, Optional<String> wish, ModelDescriptor model) throws InterruptedException {
        Devices devices = studio.part(Devices.class);
        Optional<DeviceChoice> choice = wish.map(DeviceChoice::parse);
        if (model.files().isEmpty()) {
            choice.filter(device -> !device.equals(DeviceChoice.CPU)).ifPresent(device -> {
                throw new StudioException(
                        DeviceError.DEVICE_UNSUPPORTED,
                        "Expected a model with a network for the device \"" + device + "\", found \"" + model.id()
                                + "\", which only the processor can run.",
                        "Leave --device out, or choose another model.");
            });
            return devices.lease(DeviceChoice.CPU.key());
        }
        return choice.isPresent() ? lease(studio, choice.get()) : devices.lease();
    }

    private static DeviceLease lease(Studio studio, DeviceChoice choice) throws InterruptedException {
        studio.part(DeviceSearch.class).await();
        Devices devices = studio.part(Devices.class);
        String id = devices.all().stream()
                .filter(choice::admits)
                .map(Device::id)
                .findFirst()
                .orElseGet(() -> choice.key().contains(":")
                        ? choice.key()
                        : choice.kind().id(0));
        return devices.lease(id);
    }
}
