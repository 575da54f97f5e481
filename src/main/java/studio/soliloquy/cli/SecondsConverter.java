package studio.soliloquy.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 20}, {@code 1.5} or {@code 20s} as so many seconds. */
final class SecondsConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return Duration.ofMillis(Math.round(1000 * Double.parseDouble(text.replaceFirst("s$", ""))));
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("Expected a number of seconds, found \"" + text + "\"");
        }
    }
}
