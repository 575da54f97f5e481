package studio.soliloquy.preflight;

/**
 * A stretch of a sound in which nobody speaks.
 *
 * @param start in seconds
 * @param end in seconds
 */
public record SilentSpan(double start, double end) {}
