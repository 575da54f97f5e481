package studio.soliloquy.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.error.StudioException;

class ModelDefaultsTests {
    private static final Capabilities FAMILY = new Capabilities(
            Set.of(Portrait.class),
            Set.of(Speech.class),
            List.of(25),
            List.of(
                    Parameter.number("feather", "Feather", "How soft.", "", 0, 1, 0.1, 0.5),
                    Parameter.choice("paste", "Paste", "How.", List.of("soft", "hard"))),
            1,
            Optional.empty(),
            96);

    @Test
    void aDescriptorGivesOtherDefaults() {
        Capabilities model = FAMILY.withDefaults(Map.of("feather", 0.25, "paste", 1.0));

        assertThat(model.parameters()).extracting(Parameter::defaultValue).containsExactly(0.25, 1.0);
        assertThat(FAMILY.withDefaults(Map.of())).isEqualTo(FAMILY);
    }

    @ParameterizedTest
    @CsvSource({
        "feathers, 0.5, Expected parameters that the model's family has; found \"feathers\".",
        "feather, 1.5, Expected feather within 0.0…1.0; found 1.5.",
        "feather, NaN, Expected feather within 0.0…1.0; found NaN.",
        "paste, 0.5, Expected paste within 0.0…1.0; found 0.5."
    })
    void refusesNamesAndValuesThatTheFamilyDoesNotHave(String name, double value, String message) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> FAMILY.withDefaults(Map.of(name, value)))
                .withMessage(message.replace(';', ','))
                .satisfies(e -> assertThat(e.code()).isEqualTo(AnimationError.MODEL_PARAMETERS_INVALID));
    }
}
