package studio.soliloquy.cluster;

/** Hears what other nodes tell; a bean of whichever module wants to. Called on one thread, so it returns soon. */
public interface ClusterListener {
    /** What it wants to hear of. */
    String topic();

    void heard(NodeId from, String news);

    /** The database was away, so anything may have been told meanwhile: time to look at everything again. */
    default void missed() {}
}
