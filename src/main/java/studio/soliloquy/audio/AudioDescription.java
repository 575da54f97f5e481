package studio.soliloquy.audio;

/**
 * What an audio file holds, measured by decoding it whole.
 *
 * @param format the container by FFmpeg's name: {@code wav}, {@code mp3}, {@code mov,mp4,…}
 * @param codec FFmpeg's name of the codec
 * @param seconds the decoded length
 * @param sampleRate in hertz, as stored
 * @param channels as stored
 */
public record AudioDescription(String format, String codec, double seconds, int sampleRate, int channels) {}
