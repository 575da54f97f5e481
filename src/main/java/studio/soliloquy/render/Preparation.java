package studio.soliloquy.render;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;

/**
 * What was found out about a job's sound.
 *
 * @param samples of the stretch of sound that is used
 * @param gain how many decibels louder it is made
 * @param features what the model hears in it, wherever that lies; empty where it needs none
 */
record Preparation(long samples, double gain, int frameCount, Optional<FeatureFile> features) {
    Preparation {
        requireNonNull(features, "features");
    }
}
