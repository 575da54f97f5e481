package studio.soliloquy.webhook;

import java.time.Instant;
import studio.soliloquy.project.ProjectId;

/**
 * An address that is told of the end of each of a project's renders.
 *
 * @param url at most 1000 characters, without a password
 */
public record ProjectWebhook(WebhookId id, ProjectId project, String url, Instant createdAt) {}
