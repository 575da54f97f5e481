package studio.soliloquy.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An opaque, unguessable name of an asset: 22 characters of base64url. */
public record AssetId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    @JsonCreator
    public AssetId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected 22 characters of base64url, found \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
