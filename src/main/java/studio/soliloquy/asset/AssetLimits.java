package studio.soliloquy.asset;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken as an upload at most, and at least.
 *
 * @param maximumPictureSize bytes of a picture file
 * @param maximumAudioSize bytes of a sound file, or of a video whose sound is used
 * @param maximumTemplateSetSize bytes of the archive of a template set
 * @param maximumClipSize bytes of a video that a template set is made of
 * @param maximumFeaturesSize bytes of a file of features
 * @param maximumPixels width times height of a picture
 * @param minimumPictureEdge the shorter edge of a picture, in pixels
 * @param maximumDuration length of sound
 */
@Validated
@ConfigurationProperties("studio.asset")
record AssetLimits(
        @NotNull @DefaultValue("50MB") DataSize maximumPictureSize,
        @NotNull @DefaultValue("2GB") DataSize maximumAudioSize,
        @NotNull @DefaultValue("4GB") DataSize maximumTemplateSetSize,
        @NotNull @DefaultValue("2GB") DataSize maximumClipSize,
        @NotNull @DefaultValue("1GB") DataSize maximumFeaturesSize,
        @Min(1) @DefaultValue("60000000") long maximumPixels,
        @Min(1) @DefaultValue("64") int minimumPictureEdge,
        @NotNull @DefaultValue("4h") Duration maximumDuration) {

    @AssertTrue(message = "the largest sizes and the longest duration must be greater than zero")
    boolean isPositive() {
        return maximumDuration.toMillis() > 0
                && Stream.of(AssetKind.values())
                        .allMatch(kind -> maximumSize(kind).toBytes() > 0);
    }

    DataSize maximumSize(AssetKind kind) {
        return switch (kind) {
            case PORTRAIT -> maximumPictureSize;
            case AUDIO -> maximumAudioSize;
            case TEMPLATE_SET -> maximumTemplateSetSize;
            case CLIP -> maximumClipSize;
            case FEATURES -> maximumFeaturesSize;
        };
    }

    double maximumSeconds() {
        return maximumDuration.toMillis() / 1000.0;
    }
}
