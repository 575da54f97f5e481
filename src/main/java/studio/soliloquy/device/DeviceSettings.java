package studio.soliloquy.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may run at once.
 *
 * @param cpuSlots segments rendered on the processor at the same time; each uses several threads, so one is usually
 *     best; 0 where this node only serves pages
 */
@Validated
@ConfigurationProperties("studio.device")
record DeviceSettings(@Min(0) @Max(64) @DefaultValue("1") int cpuSlots) {}
