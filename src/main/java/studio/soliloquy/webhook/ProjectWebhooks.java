package studio.soliloquy.webhook;

import java.util.List;
import studio.soliloquy.project.ProjectId;

/**
 * Who is told of the end of a project's renders. Whoever asks has seen to it that the project is there for him. Safe to
 * call from any thread. Every method that takes a webhook throws {@code WEBHOOK_NOT_FOUND} where the project has none of
 * that id.
 */
public interface ProjectWebhooks {
    /** The one that was added first comes first. */
    List<ProjectWebhook> of(ProjectId project);

    /**
     * @throws studio.soliloquy.error.StudioException {@code WEBHOOK_INVALID} where the address is none that may be told,
     *     or the project has as many as it may have
     */
    NewWebhook add(ProjectId project, String url);

    /** With what it has not been told yet. */
    void remove(ProjectId project, WebhookId webhook);

    /** Of the last days, the latest first, 50 at most. */
    List<WebhookDelivery> deliveries(ProjectId project, WebhookId webhook);
}
