package studio.soliloquy.animation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.soliloquy.error.StudioException;

/**
 * A value for every parameter of a model.
 *
 * @param values by parameter name, in the order of the names
 */
public record Parameters(Map<String, Double> values) {
    public Parameters {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Checks what was given against what is declared and fills in the defaults.
     *
     * @throws StudioException {@code PARAMETER_UNKNOWN} or {@code PARAMETER_OUT_OF_RANGE}
     */
    public static Parameters complete(List<Parameter> declared, Map<String, Double> given) {
        Map<String, Double> values = new TreeMap<>();
        for (Parameter parameter : declared) {
            double value = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (!(value >= parameter.minimum() && value <= parameter.maximum())) {
                throw new StudioException(
                        AnimationError.PARAMETER_OUT_OF_RANGE,
                        "Expected " + parameter.name() + " within " + parameter.minimum() + "…" + parameter.maximum()
                                + ", found " + value + ".",
                        "Choose a value within the range.");
            }
            values.put(parameter.name(), value);
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new StudioException(
                        AnimationError.PARAMETER_UNKNOWN,
                        "There is no parameter \"" + name + "\".",
                        "Known parameters: "
                                + declared.stream().map(Parameter::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        return new Parameters(values);
    }

    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a declared parameter, found \"" + name + "\"");
        }
        return value;
    }
}
