package studio.soliloquy.cluster;

import java.time.Instant;
import java.util.Set;

/**
 * A process of the studio that is alive.
 *
 * @param name for people: {@code studio.cluster.node}, or else the machine's name
 * @param slots segments that it renders at once, 0 where it only serves pages
 * @param devices the ids of those that it renders on
 * @param seenAt when it last gave a sign of life
 */
public record Node(NodeId id, String name, int slots, Set<String> devices, Instant startedAt, Instant seenAt) {
    public Node {
        devices = Set.copyOf(devices);
    }
}
