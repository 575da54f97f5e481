package studio.soliloquy.project;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a deletion can be undone.
 *
 * @param undo for so long a discarded project can be restored
 */
@Validated
@ConfigurationProperties("studio.project")
record UndoSettings(@NotNull @DefaultValue("10m") Duration undo) {
    @AssertTrue(message = "the time in which a deletion can be undone must not be negative")
    boolean isPossible() {
        return !undo.isNegative();
    }
}
