package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A number or a choice that a user may set.
 *
 * @param name its key, in lower case with hyphens: {@code mouth-strength}
 * @param title for people
 * @param help one sentence on what it does
 * @param unit {@code ""} where it has none
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param step values are {@code minimum + n * step}; 1 for whole numbers
 * @param defaultValue within the range
 * @param choices what the values 0, 1, 2 … are called where they are a choice; empty for a plain number
 */
public record Parameter(
        String name,
        String title,
        String help,
        String unit,
        double minimum,
        double maximum,
        double step,
        double defaultValue,
        List<String> choices) {
    public Parameter {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(help, "help");
        requireNonNull(unit, "unit");
        choices = List.copyOf(choices);
        if (!(minimum < maximum) || !(step > 0) || !(defaultValue >= minimum && defaultValue <= maximum)) {
            throw new IllegalArgumentException("Expected minimum < maximum, a positive step and a default within the"
                    + " range for " + name + ", found " + minimum + "…" + maximum + ", " + step + ", " + defaultValue);
        }
    }

    public static Parameter number(
            String name,
            String title,
            String help,
            String unit,
            double minimum,
            double maximum,
            double step,
            double defaultValue) {
        return new Parameter(name, title, help, unit, minimum, maximum, step, defaultValue, List.of());
    }

    /** @param choices at least two, in lower case with hyphens, the default first */
    public static Parameter choice(String name, String title, String help, List<String> choices) {
        return new Parameter(name, title, help, "", 0, choices.size() - 1.0, 1, 0, choices);
    }

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_PARAMETERS_INVALID} for a value out of range */
    Parameter withDefault(double value) {
        boolean wanted = choices.isEmpty() || value == Math.rint(value);
        if (!(value >= minimum && value <= maximum && wanted)) {
            throw AnimationError.parametersInvalid(
                    "Expected " + name + " within " + minimum + "…" + maximum + ", found " + value + ".",
                    "Correct the value under parameters in the model's model.yaml.");
        }
        return new Parameter(name, title, help, unit, minimum, maximum, step, value, choices);
    }
}
