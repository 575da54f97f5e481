package studio.soliloquy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.soliloquy.web.TestingError;

class ProblemStatusTests {
    @ParameterizedTest
    @CsvSource({
        "ASSET_EMPTY,422",
        "ASSET_NOT_FOUND,404",
        "ASSET_TOO_LARGE,413",
        "RENDER_NOT_DONE,409",
        "ASSET_STORAGE_FULL,507",
        "MEMORY_SHORT,503",
        "DRIVER_BROKEN,503",
        "CONFUSED,500"
    })
    void followsWhoseMoveItIs(TestingError code, int status) {
        assertThat(ProblemStatus.of(code).value()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void isTheCodesOwnWithinTheWeb(WebError code) {
        assertThat(ProblemStatus.of(code)).isEqualTo(code.status());
    }
}
