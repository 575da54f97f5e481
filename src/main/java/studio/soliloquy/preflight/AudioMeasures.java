package studio.soliloquy.preflight;

import java.util.Optional;

/**
 * What was measured of a sound.
 *
 * @param sampleRate in hertz, as uploaded
 * @param channels as uploaded
 */
record AudioMeasures(
        double seconds,
        Optional<Double> loudness,
        double silentShare,
        double clippedShare,
        int sampleRate,
        int channels) {
    /** The same sound, made louder or quieter. */
    AudioMeasures at(double lufs) {
        return new AudioMeasures(seconds, Optional.of(lufs), silentShare, clippedShare, sampleRate, channels);
    }

    AudioReport toReport() {
        return new AudioReport(seconds, loudness, silentShare, clippedShare);
    }
}
