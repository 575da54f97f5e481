package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What a video file says of itself.
 *
 * @param frames how many
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param seconds of the picture
 * @param codec FFmpeg's name: {@code h264}
 * @param pixelFormat FFmpeg's name: {@code yuv420p}
 * @param sound empty where there is none
 * @param metadata by FFmpeg's names: {@code title}, {@code comment}
 */
public record VideoDescription(
        long frames,
        int width,
        int height,
        FrameRate rate,
        double seconds,
        String codec,
        String pixelFormat,
        Optional<Sound> sound,
        Map<String, String> metadata) {
    public VideoDescription {
        requireNonNull(rate, "rate");
        requireNonNull(sound, "sound");
        metadata = Map.copyOf(metadata);
    }

    /**
     * The best sound stream.
     *
     * @param codec FFmpeg's name: {@code aac}
     * @param sampleRate in hertz
     * @param seconds that are heard, without the encoder's priming
     */
    public record Sound(String codec, int sampleRate, int channels, double seconds) {}
}
