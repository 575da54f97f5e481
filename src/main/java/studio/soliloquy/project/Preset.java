package studio.soliloquy.project;

import java.util.Map;
import java.util.Optional;
import studio.soliloquy.video.OutputSettings;

/**
 * Parameters of a model that somebody wants to use again, under a name.
 *
 * @param modelId the model that they are for; it need not be installed any more
 * @param name 1 to 120 visible characters, another one for each preset of a model
 * @param parameters by name; what is not among them is as the model has it by default
 * @param output shape, size, quality and background that go with them; empty where the project's own stay
 */
public record Preset(
        PresetId id, String modelId, String name, Map<String, Double> parameters, Optional<OutputSettings> output) {
    public Preset {
        parameters = Map.copyOf(parameters);
    }
}
