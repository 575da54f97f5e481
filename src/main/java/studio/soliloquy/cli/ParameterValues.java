package studio.soliloquy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.error.StudioException;

/** Turns what somebody typed into the values of a model's parameters. */
final class ParameterValues {
    private final List<Parameter> declared;
    private final Map<String, Double> given = new LinkedHashMap<>();

    ParameterValues(List<Parameter> declared) {
        this.declared = declared;
    }

    /** @throws StudioException {@code PARAMETER_OUT_OF_RANGE} for a text that is neither a choice nor a number */
    void put(String name, String text) {
        given.put(name, declared(name).map(parameter -> value(parameter, text)).orElse(0.0));
    }

    boolean knows(String name) {
        return declared(name).isPresent();
    }

    /** @throws StudioException {@code PARAMETER_UNKNOWN} or {@code PARAMETER_OUT_OF_RANGE} */
    Parameters complete() {
        return Parameters.complete(declared, given);
    }

    private Optional<Parameter> declared(String name) {
        return declared.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private static double value(Parameter parameter, String text) {
        int choice = parameter.choices().indexOf(text);
        if (choice >= 0) {
            return choice;
        }
        OptionalDouble number = parameter.choices().isEmpty() ? number(text) : OptionalDouble.empty();
        return number.orElseThrow(() -> new StudioException(
                AnimationError.PARAMETER_OUT_OF_RANGE,
                "Expected " + expected(parameter) + " for " + parameter.name() + ", found \"" + text + "\".",
                parameter.help()));
    }

    private static String expected(Parameter parameter) {
        return parameter.choices().isEmpty()
                ? "a number within " + parameter.minimum() + "…" + parameter.maximum()
                : "one of " + String.join(", ", parameter.choices());
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }
}
