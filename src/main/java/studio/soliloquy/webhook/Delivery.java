package studio.soliloquy.webhook;

/**
 * Something that one target has not heard yet.
 *
 * @param body a JSON document
 * @param attempts how often it has been told
 */
record Delivery(String id, String url, String body, int attempts) {}
