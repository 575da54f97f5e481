package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

/**
 * A number that a user may set.
 *
 * @param name its key, in lower case with hyphens: {@code mouth-strength}
 * @param title for people
 * @param help one sentence on what it does
 * @param unit {@code ""} where it has none
 * @param minimum smallest value allowed
 * @param maximum largest value allowed
 * @param step values are {@code minimum + n * step}; 1 for whole numbers
 * @param defaultValue within the range
 */
public record Parameter(
        String name,
        String title,
        String help,
        String unit,
        double minimum,
        double maximum,
        double step,
        double defaultValue) {
    public Parameter {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(help, "help");
        requireNonNull(unit, "unit");
        if (!(minimum < maximum) || !(step > 0) || !(defaultValue >= minimum && defaultValue <= maximum)) {
            throw new IllegalArgumentException("Expected minimum < maximum, a positive step and a default within the"
                    + " range for " + name + ", found " + minimum + "…" + maximum + ", " + step + ", " + defaultValue);
        }
    }
}
