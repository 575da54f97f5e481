package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatTests {
    @ParameterizedTest
    @CsvSource({
        "0000, 0",
        "0001, 5.9604645e-8",
        "03ff, 6.097555e-5",
        "0400, 6.1035156e-5",
        "3555, 0.33325195",
        "3c00, 1",
        "c000, -2",
        "7bff, 65504",
        "7c00, Infinity",
        "fc00, -Infinity",
        "7e00, NaN"
    })
    void knowsTheNumbersOfTheStandard(String bits, float value) {
        assertThat(HalfFloat.toFloat((short) Integer.parseInt(bits, 16))).isEqualTo(Float.valueOf(value));
    }
}
