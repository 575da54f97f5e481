package studio.soliloquy.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The name of a project's webhook in addresses and in the database. */
public record WebhookId(@JsonValue UUID value) {
    @JsonCreator
    public WebhookId {
        if (value == null) {
            throw new IllegalArgumentException("Expected a UUID, found nothing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
