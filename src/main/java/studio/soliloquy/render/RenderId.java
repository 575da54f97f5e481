package studio.soliloquy.render;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of a render job in addresses and in the database. */
public record RenderId(@JsonValue UUID value) {
    @JsonCreator
    public RenderId {
        if (value == null) {
            throw new IllegalArgumentException("Expected a UUID, found nothing");
        }
    }

    static RenderId parse(String text) {
        return new RenderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
