package studio.soliloquy.cache;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept.
 *
 * @param maximumSize of all files together; 0 to keep none
 */
@Validated
@ConfigurationProperties("studio.cache")
record CacheSettings(@NotNull @DefaultValue("1GB") DataSize maximumSize) {
    @AssertTrue(message = "the size of the cache must not be negative")
    boolean isPossible() {
        return !maximumSize.isNegative();
    }
}
