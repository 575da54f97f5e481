package studio.soliloquy.model.network;

import java.nio.FloatBuffer;

/** Inputs, outputs and a way to get from one to the other. Used by one thread at a time; closed by whoever made it. */
public interface NetworkCall extends AutoCloseable {
    /** How many samples each run is of. */
    int batch();

    /** Direct, of the whole batch, C order; written to by absolute position before each run. The call's own memory. */
    FloatBuffer input(String name);

    /** As {@link #input}; holds the result of the last run until the next one. */
    FloatBuffer output(String name);

    /** @throws studio.soliloquy.error.StudioException {@code NETWORK_FAILED} or {@code NETWORK_OUT_OF_MEMORY} */
    void run();

    /** A second close does nothing. */
    @Override
    void close();
}
