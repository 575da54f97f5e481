package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps presets of parameters, for all projects. Safe to call from any thread. */
public interface Presets {
    /** By their names. */
    List<Preset> of(String modelId);

    /**
     * Keeps parameters under a name.
     *
     * @param modelId a model that is installed
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}, {@code PRESET_NAME_TAKEN}, {@code
     *     PROJECT_NAME_INVALID}, {@code PROJECT_SETTINGS_INVALID}
     */
    Preset save(String modelId, String name, Map<String, Double> parameters);

    /**
     * Gives a preset another name, other parameters, or both; whatever is empty stays.
     *
     * @throws studio.soliloquy.error.StudioException {@code PRESET_NOT_FOUND}, and as {@link #save}
     */
    Preset change(PresetId id, Optional<String> name, Optional<Map<String, Double>> parameters);

    /** @throws studio.soliloquy.error.StudioException {@code PRESET_NOT_FOUND} */
    void delete(PresetId id);
}
