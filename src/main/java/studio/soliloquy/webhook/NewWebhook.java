package studio.soliloquy.webhook;

/**
 * A webhook at the only moment that its secret is told.
 *
 * @param secret with which what it is told is signed: 43 letters, digits, hyphens and underscores
 */
public record NewWebhook(ProjectWebhook webhook, String secret) {
    @Override
    public String toString() {
        return "NewWebhook[" + webhook + "]";
    }
}
