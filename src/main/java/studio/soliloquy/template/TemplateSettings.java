package studio.soliloquy.template;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import studio.soliloquy.archive.ArchiveLimits;

/**
 * What is taken as a template set, or as a clip to make one of, at most.
 *
 * @param maximumEntries files and folders in an archive
 * @param maximumUnpackedSize bytes of all files of an archive together
 * @param maximumRatio how many times as large as the archive its files may be together
 * @param maximumPixels width times height of a frame
 * @param maximumClip length of a clip
 * @param jpegQuality of the frames that are taken from a clip, of 100
 */
@Validated
@ConfigurationProperties("studio.template")
public record TemplateSettings(
        @Min(1) @DefaultValue("200000") int maximumEntries,
        @NotNull @DefaultValue("16GB") DataSize maximumUnpackedSize,
        @Min(1) @DefaultValue("100") int maximumRatio,
        @Min(1) @DefaultValue("35000000") long maximumPixels,
        @NotNull @DefaultValue("5m") Duration maximumClip,
        @Min(50) @Max(100) @DefaultValue("95") int jpegQuality) {

    /** What holds where nothing is configured. */
    public static TemplateSettings defaults() {
        return new TemplateSettings(200_000, DataSize.ofGigabytes(16), 100, 35_000_000, Duration.ofMinutes(5), 95);
    }

    ArchiveLimits archiveLimits() {
        return new ArchiveLimits(maximumEntries, maximumUnpackedSize.toBytes(), maximumRatio);
    }

    @AssertTrue(message = "the largest size and the longest clip must be greater than zero")
    boolean isPositive() {
        return maximumUnpackedSize.toBytes() > 0 && maximumClip.toMillis() > 0;
    }
}
