package studio.soliloquy.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of a preset in addresses and in the database. */
public record PresetId(@JsonValue UUID value) {
    @JsonCreator
    public PresetId {
        if (value == null) {
            throw new IllegalArgumentException("Expected a UUID, found nothing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
