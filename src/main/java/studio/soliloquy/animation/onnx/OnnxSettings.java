package studio.soliloquy.animation.onnx;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import studio.soliloquy.animation.network.MachineShare;

/**
 * How much of the machine the family may use.
 *
 * @param threads that run the network side by side, each with memory of its own; 0 for one on each core, at most 16
 * @param templateCache decoded template frames kept by each session, never more than a third of the Java heap
 */
@Validated
@ConfigurationProperties("studio.onnx")
record OnnxSettings(
        @DefaultValue("0") @Min(0) @Max(64) int threads,
        @DefaultValue("256MB") @NotNull DataSize templateCache) {
    MachineShare share() {
        return new MachineShare(threads, templateCache);
    }
}
