package studio.soliloquy.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of one making of a template set, in addresses and in the database. */
public record TemplateBuildId(@JsonValue UUID value) {
    @JsonCreator
    public TemplateBuildId {
        if (value == null) {
            throw new IllegalArgumentException("Expected a UUID, found nothing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
