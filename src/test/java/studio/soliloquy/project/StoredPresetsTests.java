package studio.soliloquy.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.OutputQuality;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.OutputShape;

@StudioTest
class StoredPresetsTests {
    private static final String MODEL = "mesh-warp";

    @Autowired
    private Presets presets;

    @AfterEach
    void leaveEmpty() {
        presets.of(MODEL).forEach(preset -> presets.delete(preset.id()));
    }

    @Test
    void keepsThemByTheirNames() {
        Preset lively = presets.save(MODEL, "Lively", Map.of("mouth-strength", 1.4));
        Preset calm = presets.save(MODEL, "  Calm ", Map.of("mouth-strength", 0.7, "blinking", 0.0));

        assertThat(presets.of(MODEL)).containsExactly(calm, lively);
        assertThat(calm.name()).isEqualTo("Calm");
        assertRefused(ModelError.MODEL_UNKNOWN, () -> presets.of("another"));
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        Preset preset = presets.save(MODEL, "First", Map.of("mouth-strength", 1.4));

        Preset renamed = presets.change(preset.id(), Optional.of("Second"), Optional.empty(), Optional.empty());
        Preset tuned = presets.change(preset.id(), Optional.empty(), Optional.of(Map.of()), Optional.empty());

        assertThat(renamed.parameters()).isEqualTo(preset.parameters());
        assertThat(tuned).isEqualTo(new Preset(preset.id(), MODEL, "Second", Map.of(), Optional.empty()));
        assertThat(presets.of(MODEL)).containsExactly(tuned);
    }

    @Test
    void outputSettingsGoWithAPresetOnlyWhereTheyAreGiven() {
        OutputSettings square = new OutputSettings(
                OutputShape.SQUARE, Optional.of(720), false, OutputQuality.DRAFT, Colour.parse("#102030"));

        Preset preset = presets.save(MODEL, "Square", Map.of(), Optional.of(square));
        Preset plain =
                presets.change(preset.id(), Optional.empty(), Optional.empty(), Optional.of(OutputSettings.DEFAULT));

        assertThat(preset.output()).contains(square);
        assertThat(plain.output()).contains(OutputSettings.DEFAULT);
        assertThat(presets.save(MODEL, "Other", Map.of()).output()).isEmpty();
        assertThat(presets.of(MODEL)).contains(plain);
    }

    @Test
    void refusesWhatNobodyCouldUse() {
        Preset taken = presets.save(MODEL, "Taken", Map.of());
        Preset other = presets.save(MODEL, "Other", Map.of());

        assertRefused(ProjectError.PRESET_NAME_TAKEN, () -> presets.save(MODEL, taken.name(), Map.of()));
        assertRefused(
                ProjectError.PRESET_NAME_TAKEN,
                () -> presets.change(other.id(), Optional.of(taken.name()), Optional.empty(), Optional.empty()));
        assertRefused(ProjectError.PROJECT_NAME_INVALID, () -> presets.save(MODEL, " ", Map.of()));
        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID,
                () -> presets.save(MODEL, "Endless", Map.of("mouth-strength", Double.NaN)));
        assertRefused(ModelError.MODEL_UNKNOWN, () -> presets.save("nobody", "Of nobody", Map.of()));
        assertRefused(ProjectError.PRESET_NOT_FOUND, () -> presets.delete(new PresetId(UUID.randomUUID())));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
