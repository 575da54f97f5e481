package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {
    @ParameterizedTest
    @CsvSource({
        "0.2, 1 second",
        "45, 45 seconds",
        "119, 119 seconds",
        "125, 2 minutes",
        "3540, 59 minutes",
        "3600, 1 hour",
        "9000, 2 hours 30 minutes",
        "3660, 1 hour 1 minute",
        "3720, 1 hour 2 minutes",
        "7260, 2 hours 1 minute"
    })
    void saysDurationsAsPeopleDo(double seconds, String words) {
        assertThat(Words.duration(seconds)).hasToString(words);
    }
}
