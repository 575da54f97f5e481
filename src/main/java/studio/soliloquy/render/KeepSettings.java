package studio.soliloquy.render;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long results stay.
 *
 * @param keepResults renders that came to their end longer ago are deleted; null for never
 */
@Validated
@ConfigurationProperties("studio.render")
record KeepSettings(Duration keepResults) {
    @AssertTrue(message = "results must be kept for some time")
    boolean isPossible() {
        return keepResults == null || keepResults.toMillis() > 0;
    }
}
