package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTests {
    @ParameterizedTest
    @CsvSource({
        "3, 12, 3, 4",
        "3, 11, 2, 4",
        "3, 6, 1, 4",
        "3, 4, 1, 4",
        "3, 3, 3, 1",
        "3, 1, 1, 1",
        "1, 3, 1, 1",
    })
    void withinLessRoomItHasFewerCallsAndAtLastSingleSamples(int calls, int room, int fewer, int batch) {
        Tuning within = new Tuning(calls, 2, 4).within(room);

        assertThat(within).isEqualTo(new Tuning(fewer, 2, batch));
        assertThat(within.samples()).isLessThanOrEqualTo(room);
    }
}
