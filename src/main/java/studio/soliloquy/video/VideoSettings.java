package studio.soliloquy.video;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How videos are encoded. The number of encoder threads is fixed and not the machine's, because x264 gives other bytes
 * for another number of threads.
 *
 * @param crf x264's constant rate factor: 1 is nearly lossless, 51 the smallest; 18 is hard to tell from the original;
 *     for VP9 it is stretched to its scale of 63
 * @param preset of x264
 * @param encoderThreads of each encoder
 * @param audioBitrate of AAC and Opus in bits per second
 * @param gifLongestEdge larger pictures are scaled down for GIF, in pixels
 */
@Validated
@ConfigurationProperties("studio.video")
public record VideoSettings(
        @DefaultValue("18") @Min(VideoSettings.LEAST_CRF) @Max(VideoSettings.LARGEST_CRF)
        int crf,

        @DefaultValue("veryfast") @NotNull EncoderPreset preset,
        @DefaultValue("2") @Min(1) @Max(16) int encoderThreads,
        @DefaultValue("160000") @Min(32_000) @Max(320_000) int audioBitrate,
        @DefaultValue("640") @Min(16) @Max(4096) int gifLongestEdge) {

    static final int LEAST_CRF = 1;
    static final int LARGEST_CRF = 51;

    /** What holds where nothing is configured. */
    public static VideoSettings defaults() {
        return new VideoSettings(18, EncoderPreset.VERYFAST, 2, 160_000, 640);
    }

    /** These, with another constant rate factor. */
    public VideoSettings withCrf(int other) {
        return new VideoSettings(other, preset, encoderThreads, audioBitrate, gifLongestEdge);
    }
}
