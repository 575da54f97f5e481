package studio.soliloquy.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** An opaque, unguessable name of an upload in parts: 22 characters of base64url. */
public record UploadId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    @JsonCreator
    public UploadId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected 22 characters of base64url, found \"" + value + "\"");
        }
    }

    /** One that nobody else has. */
    public static UploadId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new UploadId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
