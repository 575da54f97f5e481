package studio.soliloquy.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NvidiaSmiTests {
    private static final String TWO = """
            0, NVIDIA A10, 550.54.15, 23028, 1024, 41, 25
            1, NVIDIA T4, 550.54.15, 15360, [N/A], [N/A], 0
            """;

    @Test
    void readsWhatEachGpuTells() {
        assertThat(NvidiaSmi.parse(TWO))
                .containsExactly(
                        new GpuReading(
                                0,
                                "NVIDIA A10",
                                "550.54.15",
                                Optional.of(23028L << 20),
                                Optional.of(1024L << 20),
                                Optional.of(41.0),
                                Optional.of(0.25)),
                        new GpuReading(
                                1,
                                "NVIDIA T4",
                                "550.54.15",
                                Optional.of(15360L << 20),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(0.0)));
    }

    @Test
    void findsNothingInAnErrorMessage() {
        assertThat(NvidiaSmi.parse("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."))
                .isEmpty();
    }

    @Test
    void namesNoGpuThatCudaMayCountDifferently() {
        assertThat(new NvidiaSmi(() -> TWO, Map.of()).told(0)).isEmpty();
        assertThat(new NvidiaSmi(() -> TWO, Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID")).told(1))
                .map(GpuReading::name)
                .contains("NVIDIA T4");
        assertThat(new NvidiaSmi(() -> TWO.lines().findFirst().orElseThrow(), Map.of()).told(0))
                .map(GpuReading::name)
                .contains("NVIDIA A10");
        assertThat(new NvidiaSmi(() -> TWO, Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID", "CUDA_VISIBLE_DEVICES", "1"))
                        .told(0))
                .isEmpty();
    }
}
