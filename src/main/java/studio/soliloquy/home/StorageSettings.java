package studio.soliloquy.home;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the studio leaves of each disk that it writes to.
 *
 * @param minimumFree uploads, renders and models are refused where less would be left; 0 to refuse none
 */
@Validated
@ConfigurationProperties("studio.storage")
public record StorageSettings(@NotNull @DefaultValue("1GB") DataSize minimumFree) {
    @AssertTrue(message = "the space to keep free must not be negative")
    boolean isPossible() {
        return !minimumFree.isNegative();
    }
}
