package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceSearch;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/**
 * Decides on which device a job is rendered. That is frozen with the job: where the device is gone later, the job waits
 * for it. Safe to call from any thread.
 */
@Component
class RenderDevices {
    private final Cluster cluster;
    private final Devices local;
    private final DeviceSearch search;

    RenderDevices(Cluster cluster, Devices local, DeviceSearch search) {
        this.cluster = cluster;
        this.local = local;
        this.search = search;
    }

    /**
     * What a render may name: each kind of device that a node renders on, and each device where there are several of a
     * kind. The preferred one first.
     */
    List<DeviceChoice> choices() {
        Set<String> there = there();
        return search.order().stream()
                .map(kind -> there.stream()
                        .map(DeviceChoice::new)
                        .filter(device -> device.kind() == kind)
                        .toList())
                .flatMap(devices -> devices.size() < 2
                        ? devices.stream().map(device -> DeviceChoice.of(device.kind()))
                        : Stream.concat(Stream.of(DeviceChoice.of(devices.get(0).kind())), devices.stream()))
                .toList();
    }

    /**
     * The device that was wished for, or else the preferred one. A model without files has no network that could run
     * anywhere but on the processor. Waits until this machine's devices are known where it has to.
     *
     * @throws StudioException {@code DEVICE_UNSUPPORTED}, {@code DEVICE_NOT_AVAILABLE}
     */
    DeviceChoice chosen(Optional<DeviceChoice> wish, ModelDescriptor model) {
        if (model.files().isEmpty()) {
            wish.filter(device -> device.kind() != DeviceKind.CPU).ifPresent(device -> {
                throw unsupported(device, model);
            });
            return DeviceChoice.CPU;
        }
        if (wish.isPresent()) {
            awaitUnlessProcessor(wish.get());
            requireThere(wish.get());
            return wish.get();
        }
        awaitDevices();
        Set<String> there = there();
        return search.order().stream()
                .filter(kind -> there.stream().anyMatch(id -> new DeviceChoice(id).kind() == kind))
                .findFirst()
                .map(DeviceChoice::of)
                .orElse(DeviceChoice.CPU);
    }

    private void awaitUnlessProcessor(DeviceChoice device) {
        if (device.kind() != DeviceKind.CPU) {
            awaitDevices();
        }
    }

    private void awaitDevices() {
        try {
            search.await();
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to learn which devices there are, found that nobody waits", wish);
        }
    }

    /** A processor is expected even where no node renders at the moment. */
    private void requireThere(DeviceChoice device) {
        if (device.kind() != DeviceKind.CPU && !isThere(device)) {
            throw new StudioException(
                    DeviceError.DEVICE_NOT_AVAILABLE,
                    "Expected the device \"" + device + "\", found " + choices() + ".",
                    "The system page says why a device cannot be used. Choose another, or none for the preferred one.");
        }
    }

    private static StudioException unsupported(DeviceChoice device, ModelDescriptor model) {
        return new StudioException(
                DeviceError.DEVICE_UNSUPPORTED,
                "Expected a model with a network for the device \"" + device + "\", found \"" + model.id()
                        + "\", which only the processor can run.",
                "Leave the device out, or choose another model.");
    }

    /** Whether a living node renders on it. */
    boolean isThere(DeviceChoice device) {
        return there().stream()
                .anyMatch(id -> device.key().equals(id)
                        || device.key().equals(new DeviceChoice(id).kind().key()));
    }

    /** Whether this machine's devices are known: until then nobody may say that one is missing. */
    boolean isKnown() {
        return search.isOver();
    }

    /** What a node has just found it may not have told the others yet. */
    private Set<String> there() {
        Set<String> ids = new TreeSet<>();
        cluster.nodes().stream().map(Node::devices).forEach(ids::addAll);
        local.all().stream()
                .filter(device -> device.slots() > 0)
                .map(Device::id)
                .forEach(ids::add);
        return ids;
    }
}
