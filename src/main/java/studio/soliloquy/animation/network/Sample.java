package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import studio.soliloquy.model.network.NetworkCall;

/**
 * One sample's share of the tensors of a call.
 *
 * @param place within the call's batch, from 0
 */
public record Sample(NetworkCall call, int place) {
    public Sample {
        requireNonNull(call, "call");
        if (place < 0 || place >= call.batch()) {
            throw new IllegalArgumentException("Expected a place below " + call.batch() + ", found " + place);
        }
    }

    /** Direct, C order, the sample's first value at 0. The call's own memory. */
    public FloatBuffer input(String name) {
        return share(call.input(name));
    }

    /** As {@link #input}; holds the result of the call's last run until the next one. */
    public FloatBuffer output(String name) {
        return share(call.output(name));
    }

    private FloatBuffer share(FloatBuffer tensor) {
        int values = tensor.capacity() / call.batch();
        return tensor.slice(place * values, values);
    }
}
