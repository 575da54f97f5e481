package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLabelTests {
    @ParameterizedTest
    @CsvSource({
        "Mäy’s 2nd model.pth, may-s-2nd-model-pth",
        "../../etc/passwd, etc-passwd",
        "首相, model",
        "'---', model",
        "ALL CAPS, all-caps"
    })
    void makesAFoldersName(String label, String id) {
        assertThat(ModelLabel.id(label)).isEqualTo(id);
    }

    @Test
    void keepsAnIdShortAndWithoutALooseEnd() {
        assertThat(ModelLabel.id("a".repeat(47) + " bcd")).isEqualTo("a".repeat(47));
    }

    @Test
    void showsOnlyWhatCanBeSeen() {
        assertThat(ModelLabel.of(" May\u0000\u202e\n  two ")).isEqualTo("May two");
        assertThat(ModelLabel.of("\u0007")).isEqualTo("Imported model");
        assertThat(ModelLabel.of("😀".repeat(200))).isEqualTo("😀".repeat(100));
    }
}
