package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import studio.soliloquy.error.StudioException;

class BuiltInModelsTests {
    private final Models models = new BuiltInModels();

    @Test
    void prefersTheMeshWarp() {
        assertThat(models.all()).first().satisfies(model -> {
            assertThat(model.id()).isEqualTo("mesh-warp");
            assertThat(model.family()).isEqualTo("mesh-warp");
        });
    }

    @Test
    void findsAModelByItsId() {
        assertThat(models.get("mesh-warp")).isEqualTo(models.all().get(0));
    }

    @Test
    void saysWhichModelsThereAreWhenAskedForAnother() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> models.get("unheard-of"))
                .withMessageContaining("unheard-of")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_UNKNOWN))
                .satisfies(e -> assertThat(e.hint()).contains("mesh-warp"));
    }
}
