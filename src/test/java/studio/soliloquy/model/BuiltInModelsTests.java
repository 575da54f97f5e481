package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInModelsTests {
    @Test
    void prefersTheMeshWarp() {
        assertThat(BuiltInModels.all()).first().satisfies(model -> {
            assertThat(model.id()).isEqualTo("mesh-warp");
            assertThat(model.family()).isEqualTo("mesh-warp");
        });
    }
}
