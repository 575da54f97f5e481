package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import studio.soliloquy.model.network.NetworkCall;

/** Finds what a network has drawn. One thread at a time. */
@FunctionalInterface
public interface DrawnPicture {
    /** @return direct, [3][inner][inner], blue, green, red in 0…1; the result of the call's last run */
    FloatBuffer in(NetworkCall call);

    /** Where the network gives just that. */
    static DrawnPicture asItIs(String tensor) {
        return call -> call.output(tensor);
    }
}
