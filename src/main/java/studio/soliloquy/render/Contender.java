package studio.soliloquy.render;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that takes part in a bake-off.
 *
 * @param parameters those named get these values, the others the model's defaults
 * @param frameRate empty for the project's
 */
public record Contender(String modelId, Map<String, Double> parameters, Optional<Integer> frameRate) {
    @SuppressWarnings("OptionalAssignedToNull")
    public Contender {
        // What a JSON document leaves out arrives as null.
        parameters = parameters == null ? Map.of() : parameters;
        frameRate = frameRate == null ? Optional.empty() : frameRate;
        if (modelId == null || parameters.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Expected a model's id and a number for each parameter");
        }
        parameters = Map.copyOf(parameters);
    }
}
