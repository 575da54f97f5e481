package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;

/** Finds what a network has drawn. One thread at a time. */
@FunctionalInterface
public interface DrawnPicture {
    /** @return direct, [3][inner][inner], blue, green, red in 0…1; the result of the call's last run */
    FloatBuffer in(Sample sample);

    /** Where the network gives just that. */
    static DrawnPicture asItIs(String tensor) {
        return sample -> sample.output(tensor);
    }
}
