package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.webhook.NewWebhook;
import studio.soliloquy.webhook.ProjectWebhook;
import studio.soliloquy.webhook.ProjectWebhooks;
import studio.soliloquy.webhook.WebhookDelivery;
import studio.soliloquy.webhook.WebhookError;
import studio.soliloquy.webhook.WebhookId;

/** Keeps webhooks as long as it lives; each has been told of one render, and did not listen. */
public final class InMemoryProjectWebhooks implements ProjectWebhooks {
    static final String SECRET = "Yb0cK3uQ8dVwJm5n1pR7sT2xZ4aE6gH9iL0oN3qS5uW";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<ProjectWebhook> webhooks = new CopyOnWriteArrayList<>();

    @Override
    public List<ProjectWebhook> of(ProjectId project) {
        return webhooks.stream().filter(each -> each.project().equals(project)).toList();
    }

    @Override
    public NewWebhook add(ProjectId project, String url) {
        if (!url.startsWith("https://")) {
            throw new StudioException(
                    WebhookError.WEBHOOK_INVALID, "Expected an address, found another text.", "Try again.");
        }
        ProjectWebhook webhook = new ProjectWebhook(new WebhookId(UUID.randomUUID()), project, url, NOW);
        webhooks.add(webhook);
        return new NewWebhook(webhook, SECRET);
    }

    @Override
    public void remove(ProjectId project, WebhookId webhook) {
        webhooks.remove(get(project, webhook));
    }

    @Override
    public List<WebhookDelivery> deliveries(ProjectId project, WebhookId webhook) {
        get(project, webhook);
        return List.of(new WebhookDelivery(
                new RenderId(UUID.fromString("5f0c0000-0000-4000-8000-000000000000")),
                RenderState.DONE,
                WebhookDelivery.State.WAITING,
                1,
                Optional.of("503"),
                NOW,
                Optional.of(NOW),
                Optional.of(NOW.plusSeconds(5))));
    }

    private ProjectWebhook get(ProjectId project, WebhookId id) {
        return of(project).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        WebhookError.WEBHOOK_NOT_FOUND, "The project has no such webhook.", "Look at the list."));
    }
}
