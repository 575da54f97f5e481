package studio.soliloquy.cluster;

import java.util.List;

/** This node among the others. Safe to call from any thread. */
public interface Cluster {
    /** This process. */
    NodeId self();

    /** Those alive, this one among them, by name. */
    List<Node> nodes();

    /**
     * Tells all other nodes; they may hear it late, in another order, or not at all, so it is only ever news of what the
     * database says. Never waits, and does nothing where this node is alone.
     *
     * @param topic which {@link ClusterListener}s hear it
     * @param news at most 7000 bytes in UTF-8
     */
    void tell(String topic, String news);
}
