package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;
import studio.soliloquy.cluster.NodeId;

/** One node that works alone. */
final class InMemoryCluster implements Cluster {
    private final NodeId self = new NodeId("alone");
    private final Instant startedAt = Instant.now();

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public List<Node> nodes() {
        return List.of(new Node(self, "alone", 1, Set.of("cpu"), startedAt, Instant.now()));
    }

    @Override
    public void tell(String topic, String news) {
        // There is nobody else.
    }
}
