package studio.soliloquy.audio;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Decoded sound on disk: mono, 16 kHz, little-endian float32 samples in −1…1, nothing else. Readers go through it block
 * by block; it is never loaded whole.
 *
 * @param samples how many samples the file holds
 */
public record SoundFile(Path path, long samples) {
    public static final int SAMPLE_RATE = 16_000;

    public SoundFile {
        requireNonNull(path, "path");
        if (samples < 1) {
            throw new IllegalArgumentException("Expected at least one sample, found " + samples);
        }
    }

    public double seconds() {
        return (double) samples / SAMPLE_RATE;
    }
}
