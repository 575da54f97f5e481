package studio.soliloquy.cluster;

import java.time.Instant;

/**
 * A process of the studio that is alive.
 *
 * @param name for people: {@code studio.cluster.node}, or else the machine's name
 * @param slots segments that it renders at once, 0 where it only serves pages
 * @param seenAt when it last gave a sign of life
 */
public record Node(NodeId id, String name, int slots, Instant startedAt, Instant seenAt) {}
