package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadLabelTests {
    @ParameterizedTest
    @CsvSource({
        "face.png, face.png",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\face.png, face.png",
        "mixed/up\\face.png, face.png",
        "'  two   spaces .png ', two spaces .png",
    })
    void keepsTheNameWithoutItsFolders(String given, String label) {
        assertThat(UploadLabel.of(given)).isEqualTo(label);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(UploadLabel.of("a\u0000b\nc\u202egnp.exe\u2066\ufeff\u001b[31m"))
                .isEqualTo("abcgnp.exe[31m");
    }

    @Test
    void keepsTheJoinersThatScriptsAreSpelledWith() {
        String family = "\uD83D\uDC68\u200d\uD83D\uDC69.png";

        assertThat(UploadLabel.of(family)).isEqualTo(family);
    }

    @Test
    void composesLettersAndTheirAccents() {
        assertThat(UploadLabel.of("Zoe\u0308.jpg")).isEqualTo("Zo\u00eb.jpg");
    }

    @Test
    void callsANamelessFileUntitled() {
        assertThat(UploadLabel.of(null)).isEqualTo("untitled");
        assertThat(UploadLabel.of("folder/")).isEqualTo("untitled");
        assertThat(UploadLabel.of("\u202e \u0007")).isEqualTo("untitled");
    }

    @Test
    void shortensToTwoHundredCharactersWithoutCuttingOneInTwo() {
        assertThat(UploadLabel.of("x".repeat(300))).hasSize(200);
        assertThat(UploadLabel.of("x".repeat(199) + "\uD83D\uDE00")).isEqualTo("x".repeat(199));
    }
}
