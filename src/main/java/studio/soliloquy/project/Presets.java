package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.video.OutputSettings;

/** Keeps presets of parameters, for all projects. Safe to call from any thread. */
public interface Presets {
    /** By their names. */
    List<Preset> of(String modelId);

    /** As below, without output settings. */
    default Preset save(String modelId, String name, Map<String, Double> parameters) {
        return save(modelId, name, parameters, Optional.empty());
    }

    /**
     * Keeps parameters under a name.
     *
     * @param modelId a model that is installed
     * @param output what goes with them; empty where the project's own is to stay
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}, {@code PRESET_NAME_TAKEN}, {@code
     *     PROJECT_NAME_INVALID}, {@code PROJECT_SETTINGS_INVALID}
     */
    Preset save(String modelId, String name, Map<String, Double> parameters, Optional<OutputSettings> output);

    /**
     * Gives a preset another name, other parameters, other output settings, or all of them; whatever is empty stays.
     *
     * @throws studio.soliloquy.error.StudioException {@code PRESET_NOT_FOUND}, and as {@link #save}
     */
    Preset change(
            PresetId id,
            Optional<String> name,
            Optional<Map<String, Double>> parameters,
            Optional<OutputSettings> output);

    /** @throws studio.soliloquy.error.StudioException {@code PRESET_NOT_FOUND} */
    void delete(PresetId id);
}
