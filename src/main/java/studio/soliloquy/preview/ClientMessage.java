package studio.soliloquy.preview;

import java.util.UUID;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.render.RenderId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client says. */
sealed interface ClientMessage {
    /** @throws StudioException {@code PREVIEW_MESSAGE_INVALID} */
    static ClientMessage parse(JsonMapper json, String text) {
        try {
            JsonNode message = json.readTree(text);
            return switch (message.path("type").asString("")) {
                case "watch" ->
                    new Watch(
                            render(message),
                            message.path("previewsPerSecond").asInt(Watch.USUAL_RATE),
                            message.path("longestEdge").asInt(Watch.USUAL_EDGE));
                case "unwatch" -> new Unwatch(render(message));
                case "watchQueue" -> new WatchQueue();
                case "unwatchQueue" -> new UnwatchQueue();
                default -> throw invalid("another type", null);
            };
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw invalid("something else", malformed);
        }
    }

    private static RenderId render(JsonNode message) {
        return new RenderId(UUID.fromString(message.path("render").asString("")));
    }

    private static StudioException invalid(String found, Exception cause) {
        return new StudioException(
                PreviewError.PREVIEW_MESSAGE_INVALID,
                "Expected a JSON object with the type \"watch\" or \"unwatch\" and the id of a render, or with the type"
                        + " \"watchQueue\" or \"unwatchQueue\", found " + found + ".",
                "See the description of the preview connection.",
                cause);
    }

    /**
     * Show me this render from now on.
     *
     * @param previewsPerSecond brought into 1…30
     * @param longestEdge of the pictures in pixels, brought into 160…1920 and up to a multiple of 160, so that many
     *     clients share few sizes
     */
    record Watch(RenderId render, int previewsPerSecond, int longestEdge) implements ClientMessage {
        static final int USUAL_RATE = 12;
        static final int USUAL_EDGE = 640;
        private static final int STEP = 160;

        public Watch {
            previewsPerSecond = Math.min(30, Math.max(1, previewsPerSecond));
            longestEdge = Math.min(1920, (Math.max(1, Math.min(1920, longestEdge)) + STEP - 1) / STEP * STEP);
        }
    }

    /** Show me this render no longer. */
    record Unwatch(RenderId render) implements ClientMessage {}

    /** Tell me whenever the queue changes. */
    record WatchQueue() implements ClientMessage {}

    /** Tell me no longer when the queue changes. */
    record UnwatchQueue() implements ClientMessage {}
}
