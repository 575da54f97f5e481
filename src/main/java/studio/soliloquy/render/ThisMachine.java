package studio.soliloquy.render;

import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;
import studio.soliloquy.device.Device;
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

    /** The device that segments are rendered on. */
    String device() {
        return preferred().name();
    }

    int slots() {
        return preferred().slots();
    }

    private Device preferred() {
        return devices.all().get(0);
    }

    String node() {
        return cluster.nodes().stream()
                .filter(node -> node.id().equals(cluster.self()))
                .map(Node::name)
                .findFirst()
                .orElseGet(() -> cluster.self().value());
    }
}
