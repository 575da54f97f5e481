package studio.soliloquy.webhook;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that one target has not heard yet.
 *
 * @param webhook of a project; empty where the target stands in the configuration
 * @param body a JSON document
 * @param attempts how often it has been told
 */
record Delivery(String id, Optional<UUID> webhook, String url, String body, int attempts) {}
