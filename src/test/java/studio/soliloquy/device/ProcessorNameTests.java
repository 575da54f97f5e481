package studio.soliloquy.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessorNameTests {
    @Test
    void readsTheNameThatLinuxTells() {
        String cpuInfo = "processor\t: 0\nvendor_id\t: Some\nmodel name\t: Some CPU @ 2.00GHz \nprocessor\t: 1\n";

        assertThat(ProcessorName.describe(cpuInfo, Optional.empty(), "amd64", 2))
                .isEqualTo("Some CPU @ 2.00GHz, 2 cores");
    }

    @Test
    void fallsBackToTheIdentifierAndThenToTheArchitecture() {
        assertThat(ProcessorName.describe("", Optional.of("Family 6"), "amd64", 1))
                .isEqualTo("Family 6, 1 core");
        assertThat(ProcessorName.describe("", Optional.empty(), "aarch64", 8)).isEqualTo("aarch64, 8 cores");
    }
}
