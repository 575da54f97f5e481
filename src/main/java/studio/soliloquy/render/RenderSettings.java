package studio.soliloquy.render;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How renders are cut and run.
 *
 * @param segmentSeconds about how long a segment is: what is lost at most when the machine dies
 * @param preparations how many jobs may be prepared or joined at once
 * @param preparedAhead of how many jobs the sound is decoded to the disk before a frame of them is rendered
 * @param attempts how often a step may fail for no reason that a user could mend before the job fails
 * @param retryDelay how long after such a failure the step is tried again, longer each time
 * @param roomDelay how long after the disk was found full a step looks for room again
 * @param sessionIdle how long an animation session stays open while its job gives it nothing to do
 * @param pollingInterval how often the queue is looked at when nothing told it to
 * @param shutdownWait how long a stopping studio waits for the steps that are running
 */
@Validated
@ConfigurationProperties("studio.render")
record RenderSettings(
        @DefaultValue("4") @Min(1) @Max(60) int segmentSeconds,
        @DefaultValue("2") @Min(1) @Max(64) int preparations,
        @DefaultValue("2") @Min(1) @Max(64) int preparedAhead,
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("1s") @NotNull Duration retryDelay,
        @DefaultValue("10s") @NotNull Duration roomDelay,
        @DefaultValue("30s") @NotNull Duration sessionIdle,
        @DefaultValue("2s") @NotNull Duration pollingInterval,
        @DefaultValue("10s") @NotNull Duration shutdownWait) {}
