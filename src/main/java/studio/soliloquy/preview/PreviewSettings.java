package studio.soliloquy.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one connection may cost.
 *
 * @param clients how many may be connected at once
 * @param watches how many renders each may watch
 * @param waitingMessages how many control messages may wait for a client before it is closed
 * @param sendTimeout how long one message may take before the client is closed
 * @param picturesPerSecond of one render that go to all who watch it together
 * @param jpegQuality 1…100
 */
@Validated
@ConfigurationProperties("studio.preview")
record PreviewSettings(
        @DefaultValue("200") @Min(1) int clients,
        @DefaultValue("16") @Min(1) int watches,
        @DefaultValue("256") @Min(8) int waitingMessages,
        @DefaultValue("5s") @NotNull Duration sendTimeout,
        @DefaultValue("150") @Min(1) int picturesPerSecond,
        @DefaultValue("80") @Min(1) @Max(100) int jpegQuality) {}
