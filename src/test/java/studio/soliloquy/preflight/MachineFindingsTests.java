package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import studio.soliloquy.preflight.PredictedWork.Basis;

class MachineFindingsTests {
    private static List<Finding> findings(double seconds, long memory, long disk, long free) {
        PredictedWork predicted =
                new PredictedWork(Optional.of(seconds), Optional.of(memory), Optional.of(disk), Basis.MEASURED, 1500);
        return MachineFindings.of(predicted, 60, OptionalLong.of(free));
    }

    @Test
    void tellsHowFastItRuns() {
        assertThat(findings(30, 1, 1, 100)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.GOOD);
            assertThat(finding.message()).contains("2.0× real time").contains("30 seconds");
        });
        assertThat(findings(200, 1, 1, 100)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
            assertThat(finding.message()).contains("0.3× real time").contains("3 minutes");
        });
        assertThat(findings(6000, 1, 1, 100)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
            assertThat(finding.message()).contains("1 hour 40 minutes");
        });
    }

    @Test
    void warnsOfTooMuchMemoryAndDisk() {
        assertThat(findings(30, Long.MAX_VALUE / 2, 80, 100))
                .extracting(Finding::code)
                .containsExactly("MACHINE_SPEED", "MACHINE_MEMORY", "MACHINE_DISK");
    }

    @Test
    void admitsThatNothingIsKnown() {
        PredictedWork unknown =
                new PredictedWork(Optional.empty(), Optional.empty(), Optional.empty(), Basis.UNKNOWN, 1500);

        assertThat(MachineFindings.of(unknown, 60, OptionalLong.empty()))
                .extracting(Finding::code)
                .containsExactly("MACHINE_UNMEASURED");
    }
}
