package studio.soliloquy.cluster;

import java.time.Instant;
import java.util.List;

/** The only node: its database is open to nobody else. */
class Alone implements Cluster {
    private final Instant startedAt = Instant.now();
    private final NodeId self;
    private final String name;
    private final WorkingDevices devices;

    Alone(NodeId self, String name, WorkingDevices devices) {
        this.self = self;
        this.name = name;
        this.devices = devices;
    }

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public List<Node> nodes() {
        return List.of(new Node(self, name, devices.slots(), devices.ids(), startedAt, Instant.now()));
    }

    @Override
    public void tell(String topic, String news) {
        // There is nobody else.
    }
}
