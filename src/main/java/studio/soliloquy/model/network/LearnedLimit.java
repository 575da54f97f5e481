package studio.soliloquy.model.network;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** How many samples at a time a device had room for, and when that was seen. */
record LearnedLimit(int samples, Instant learned) {
    LearnedLimit {
        requireNonNull(learned, "learned");
        if (samples < 1) {
            throw new IllegalArgumentException("Expected at least one sample, found " + samples);
        }
    }
}
