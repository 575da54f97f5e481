package studio.soliloquy.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** An opaque colour of sRGB: red, green and blue, each 0…255. Written as {@code #rrggbb}. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if (((red | green | blue) & ~255) != 0) {
            throw new IllegalArgumentException(
                    "Expected parts of 0 to 255, found " + red + ", " + green + " and " + blue);
        }
    }

    /**
     * @param text {@code #rrggbb}, in small letters or capitals
     * @throws studio.soliloquy.error.StudioException {@code OUTPUT_SETTINGS_INVALID}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Colour parse(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw VideoError.OUTPUT_SETTINGS_INVALID.because(
                    "Expected a colour such as #1a2b3c, found " + (text == null ? "none" : "\"" + text + "\""));
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 255, value & 255);
    }

    @Override
    @JsonValue
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
