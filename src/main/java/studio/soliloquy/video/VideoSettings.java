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
 * @param crf x264's constant rate factor: 1 is nearly lossless, 51 the smallest; 18 is hard to tell from the original
 * @param encoderThreads of each encoder
 * @param audioBitrate of AAC in bits per second
 */
@Validated
@ConfigurationProperties("studio.video")
public record VideoSettings(
        @DefaultValue("18") @Min(1) @Max(51) int crf,
        @DefaultValue("veryfast") @NotNull EncoderPreset preset,
        @DefaultValue("2") @Min(1) @Max(16) int encoderThreads,
        @DefaultValue("160000") @Min(32_000) @Max(320_000) int audioBitrate) {

    /** What holds where nothing is configured. */
    public static VideoSettings defaults() {
        return new VideoSettings(18, EncoderPreset.VERYFAST, 2, 160_000);
    }
}
