package studio.soliloquy.asset;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How uploads in parts are kept.
 *
 * @param expiry how long after its last byte an unfinished upload is forgotten
 */
@Validated
@ConfigurationProperties("studio.upload")
record ResumableSettings(@NotNull @DefaultValue("24h") Duration expiry) {
    @AssertTrue(message = "the time after which uploads expire must be greater than zero")
    boolean isPossible() {
        return expiry.toMillis() > 0;
    }
}
