package studio.soliloquy.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SentenceTests {
    @Test
    void putsItsPartsWhereTheyBelong() {
        Sentence length = Sentence.of("length.hours", 2, 30);

        assertThat(length.english()).isEqualTo("2 hours 30 minutes");
        assertThat(Sentence.of("finding.audio.long", length)).hasToString("The sound is 2 hours 30 minutes long.");
        assertThat(Sentence.of("speech.piper.voice", "C:\\voices\\$1").english())
                .contains("no voice in C:\\voices\\$1.");
    }

    @Test
    void isOneOfThoseThatTheOtherLanguagesKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.of("finding.face.green"))
                .withMessageContaining("finding.face.green");
    }

    @Test
    void hasAsManyPartsAsPlaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.of("finding.face.turned"))
                .withMessageContaining("Expected 1 parts");
    }
}
