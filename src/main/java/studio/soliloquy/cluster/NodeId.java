package studio.soliloquy.cluster;

import java.util.regex.Pattern;

/**
 * One process of the studio, from its start to its end: another one after each start.
 *
 * @param value at most 50 letters, digits, {@code .}, {@code _} and {@code -}
 */
public record NodeId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,50}");

    public NodeId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected the id of a node, found \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
