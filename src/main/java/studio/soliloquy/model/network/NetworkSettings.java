package studio.soliloquy.model.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How networks are run.
 *
 * @param gpuBatch samples of one session that go through a network together on anything but the processor, where there
 *     are twice as many threads that bring them; 1 for each by itself
 */
@Validated
@ConfigurationProperties("studio.network")
record NetworkSettings(@Min(1) @Max(64) @DefaultValue("8") int gpuBatch) {}
