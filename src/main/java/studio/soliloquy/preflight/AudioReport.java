package studio.soliloquy.preflight;

import java.util.Optional;

/**
 * The stretch of sound that is used, as a model hears it: as loud as it is made.
 *
 * @param loudnessLufs integrated, as in ITU-R BS.1770; empty where there is nothing but silence
 * @param silentShare of the time nobody speaks, 0…1
 * @param clippedShare of the samples are as loud as samples can be, 0…1
 */
public record AudioReport(double seconds, Optional<Double> loudnessLufs, double silentShare, double clippedShare) {}
