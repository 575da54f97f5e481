package studio.soliloquy.exchange;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import studio.soliloquy.archive.ArchiveLimits;

/**
 * What is taken as a project's file.
 *
 * @param maximumSize bytes of the file, and of all that is in it
 */
@Validated
@ConfigurationProperties("studio.exchange")
record ExchangeSettings(@NotNull @DefaultValue("16GB") DataSize maximumSize) {
    private static final int ENTRIES = 2000;
    private static final int RATIO = 200;

    @AssertTrue(message = "the largest size of a project's file must be greater than zero")
    boolean isPossible() {
        return maximumSize.toBytes() > 0;
    }

    ArchiveLimits archiveLimits() {
        return new ArchiveLimits(ENTRIES, maximumSize.toBytes(), RATIO);
    }
}
