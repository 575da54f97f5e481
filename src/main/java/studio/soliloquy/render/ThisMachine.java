package studio.soliloquy.render;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.Devices;

/** What this process renders with, by its names for people. */
@Component
class ThisMachine {
    private final Devices devices;
    private final Cluster cluster;

    ThisMachine(Devices devices, Cluster cluster) {
        this.devices = devices;
        this.cluster = cluster;
    }

    /** The processor, on which everything is done but for what a job's own device does. */
    String device() {
        return admitted(DeviceChoice.CPU).get(0).name();
    }

    /** Those of a job here; none where only other nodes have one. */
    List<String> devices(DeviceChoice choice) {
        return admitted(choice).stream().map(Device::name).toList();
    }

    /** How many segments of a job are rendered here at once. */
    int slots(DeviceChoice choice) {
        return admitted(choice).stream().mapToInt(Device::slots).sum();
    }

    private List<Device> admitted(DeviceChoice choice) {
        return devices.all().stream().filter(choice::admits).toList();
    }

    String node() {
        return cluster.nodes().stream()
                .filter(node -> node.id().equals(cluster.self()))
                .map(Node::name)
                .findFirst()
                .orElseGet(() -> cluster.self().value());
    }
}
