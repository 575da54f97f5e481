package studio.soliloquy.video;

import java.util.Locale;

/** How much work x264 puts into a frame, from the fastest and largest to the slowest and smallest. */
public enum EncoderPreset {
    ULTRAFAST,
    SUPERFAST,
    VERYFAST,
    FASTER,
    FAST,
    MEDIUM,
    SLOW,
    SLOWER,
    VERYSLOW;

    /** x264's own name. */
    String x264() {
        return name().toLowerCase(Locale.ROOT);
    }
}
