package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceNameTests {
    @ParameterizedTest
    @CsvSource({"MIT,MIT", "Apache-2.0,Apache-2.0", "LicenseRef-research-only,research only"})
    void isShownAsPeopleSayIt(String spdx, String shown) {
        assertThat(LicenceName.of(spdx)).isEqualTo(shown);
    }
}
