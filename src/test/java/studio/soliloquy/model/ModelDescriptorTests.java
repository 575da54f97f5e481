package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class ModelDescriptorTests {
    private static final String GOOD = """
            id: some-model
            family: some-family
            title: "Some model"
            summary: >
              Good at
              something.
            licence: MIT
            """;

    @Test
    void readsADescriptor() {
        assertThat(ModelDescriptor.parse(GOOD))
                .isEqualTo(new ModelDescriptor("some-model", "some-family", "Some model", "Good at something.", "MIT"));
    }

    @Test
    void refusesAnUnknownKeyByName() {
        assertRefused(GOOD + "weights: everywhere\n").withMessageContaining("weights");
    }

    @Test
    void refusesAMissingKeyByName() {
        assertRefused(GOOD.replace("licence: MIT", "")).withMessageContaining("licence");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertRefused(GOOD + "licence: GPL-3.0\n").withMessageContaining("licence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just words", "- a\n- list", "id: [", "id: !!java.io.File /tmp"})
    void refusesWhatIsNoDescriptor(String yaml) {
        assertRefused(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "Upper", "with space", "-first"})
    void refusesAnIdThatIsNoFolderName(String id) {
        assertRefused(GOOD.replace("some-model", "\"" + id + "\"")).withMessageContaining(id);
    }

    @Test
    void refusesATextThatIsNone() {
        assertRefused(GOOD.replace("licence: MIT", "licence: 3")).withMessageContaining("licence");
    }

    private static ThrowableAssertAlternative<StudioException> assertRefused(String yaml) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> ModelDescriptor.parse(yaml))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_DESCRIPTOR_INVALID));
    }
}
