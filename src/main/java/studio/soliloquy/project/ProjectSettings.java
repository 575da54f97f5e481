package studio.soliloquy.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.OutputFormat;

/**
 * What to render with. Here only its form is checked; what it means is the model's to say.
 *
 * @param parameters by name, in the order of the names
 */
record ProjectSettings(String modelId, int frameRate, Map<String, Double> parameters, OutputFormat format) {
    private static final Pattern MODEL_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int FASTEST = 240;
    private static final int MOST_PARAMETERS = 100;

    ProjectSettings {
        require(modelId != null && MODEL_ID.matcher(modelId).matches(), "a model's id", modelId);
        require(frameRate >= 1 && frameRate <= FASTEST, "1 to " + FASTEST + " frames per second", frameRate);
        require(format != null, "a format", null);
        parameters = storable(parameters);
    }

    /** Parameters of any model, in the order of their names. */
    static Map<String, Double> storable(Map<String, Double> parameters) {
        require(parameters != null, "parameters", null);
        require(parameters.size() <= MOST_PARAMETERS, "at most " + MOST_PARAMETERS + " parameters", parameters.size());
        parameters.forEach(ProjectSettings::requireStorable);
        return Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    private static void requireStorable(String name, Double value) {
        require(name != null && PARAMETER_NAME.matcher(name).matches(), "a parameter's name", name);
        require(value != null && Double.isFinite(value), "a number for " + name, value);
    }

    private static void require(boolean fulfilled, String expected, Object found) {
        if (!fulfilled) {
            throw new StudioException(
                    ProjectError.PROJECT_SETTINGS_INVALID,
                    "Expected " + expected + ", found " + (found == null ? "nothing" : "\"" + found + "\"") + ".",
                    "Correct the settings.");
        }
    }
}
