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
    AudioReport toReport() {
        return new AudioReport(seconds, loudness, silentShare, clippedShare);
    }
}
