package studio.soliloquy.render;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of a bake-off in addresses and in the database. */
public record BakeOffId(@JsonValue UUID value) {
    @JsonCreator
    public BakeOffId {
        if (value == null) {
            throw new IllegalArgumentException("Expected a UUID, found nothing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
