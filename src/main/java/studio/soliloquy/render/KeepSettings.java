package studio.soliloquy.render;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long results stay.
 *
 * @param keepResults renders that came to their end longer ago are deleted; null for never
 * @param keepBakeOffs bake-offs that were begun longer ago are deleted
 */
@Validated
@ConfigurationProperties("studio.render")
record KeepSettings(
        Duration keepResults, @DefaultValue("24h") @NotNull Duration keepBakeOffs) {
    @AssertTrue(message = "results must be kept for some time")
    boolean isPossible() {
        return (keepResults == null || keepResults.toMillis() > 0) && keepBakeOffs.toMillis() > 0;
    }
}
