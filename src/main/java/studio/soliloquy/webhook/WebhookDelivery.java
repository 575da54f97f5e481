package studio.soliloquy.webhook;

import java.time.Instant;
import java.util.Optional;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderState;

/**
 * What became of one piece of news.
 *
 * @param renderState at which end the render was
 * @param attempts how often it has been told
 * @param answer what came last: the status in digits, or {@code PRIVATE_ADDRESS}, {@code HOST_UNKNOWN},
 *     {@code NO_CONNECTION}, {@code SILENT}, {@code TOO_SLOW}, {@code TLS_FAILED} or {@code FAILED}; empty where it has not been told yet
 * @param toldAt when that was
 * @param nextAt when it is told again; empty where it is told no more
 */
public record WebhookDelivery(
        RenderId render,
        RenderState renderState,
        State state,
        int attempts,
        Optional<String> answer,
        Instant createdAt,
        Optional<Instant> toldAt,
        Optional<Instant> nextAt) {
    /** How far it is. */
    public enum State {
        WAITING,
        HEARD,
        /** Told as often as anybody is told, and never heard. */
        GIVEN_UP
    }
}
