package studio.soliloquy.media;

import java.util.regex.Pattern;

/**
 * The name of a file or a folder of the media store, such as {@code jobs/<id>/speech.f32}.
 *
 * @param value parts of letters, digits, {@code .}, {@code _} and {@code -}, separated by {@code /}; no part begins with
 *     a dot, so that no key leads out of the store
 */
public record MediaKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final int LONGEST = 500;

    public MediaKey {
        if (value == null || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected the key of a medium, found \"" + value + "\"");
        }
    }

    /** The key of something in this folder. */
    public MediaKey resolve(String name) {
        return new MediaKey(value + "/" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
