package studio.soliloquy.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectDeleted;
import studio.soliloquy.project.ProjectId;

/** Keeps webhooks in the studio's database. */
@Repository
class StoredProjectWebhooks implements ProjectWebhooks {
    private static final int MOST = 5;
    private static final int SECRET_BYTES = 32;
    private static final String WEBHOOK = "select id, project_id, url, created_at from project_webhook ";

    private final JdbcClient sql;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final SecureRandom random = new SecureRandom();

    StoredProjectWebhooks(JdbcClient sql, Deliveries deliveries, WebhookSettings settings) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Override
    public List<ProjectWebhook> of(ProjectId project) {
        return sql.sql(WEBHOOK + "where project_id = :project order by created_at, id")
                .param("project", project.value())
                .query((row, number) -> new ProjectWebhook(
                        new WebhookId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("url"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    @Override
    public NewWebhook add(ProjectId project, String url) {
        requireAllowed(url);
        if (of(project).size() >= MOST) {
            throw WebhookError.WEBHOOK_INVALID.because(
                    "Expected at most " + MOST + " webhooks of one project, found one more.",
                    "Remove one that nobody listens to.");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ProjectWebhook webhook = new ProjectWebhook(new WebhookId(UUID.randomUUID()), project, url, now);
        NewWebhook added = new NewWebhook(webhook, secret());
        sql.sql("insert into project_webhook (id, project_id, url, secret, created_at)"
                        + " values (:id, :project, :url, :secret, :created)")
                .param("id", webhook.id().value())
                .param("project", project.value())
                .param("url", url)
                .param("secret", added.secret())
                .param("created", Timestamp.from(now))
                .update();
        return added;
    }

    private void requireAllowed(String url) {
        if (!settings.allowsProject(parsed(url))) {
            throw WebhookError.WEBHOOK_INVALID.because(
                    settings.ofProjects() == WebhookSettings.Reach.NOWHERE
                            ? "Expected a studio whose projects may have webhooks, found one that has switched them off."
                            : "Expected an address that begins with https://, names a host and no password, and has at"
                                    + " most 1000 characters, found another one.",
                    "What is allowed stands in the server's configuration, under studio.webhook.of-projects.");
        }
    }

    private static URI parsed(String url) {
        try {
            return new URI(url == null ? "" : url);
        } catch (URISyntaxException noAddress) {
            return URI.create("");
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where it was removed meanwhile, or projects may have none any more. */
    Optional<WebhookSettings.Target> target(UUID webhook) {
        return sql.sql("select url, secret from project_webhook where id = :id")
                .param("id", webhook)
                .query((row, number) ->
                        new WebhookSettings.Target(URI.create(row.getString("url")), row.getString("secret")))
                .optional()
                .filter(target -> settings.allowsProject(target.url()));
    }

    @Override
    public void remove(ProjectId project, WebhookId webhook) {
        int removed = sql.sql("delete from project_webhook where id = :id and project_id = :project")
                .param("id", webhook.value())
                .param("project", project.value())
                .update();
        if (removed == 0) {
            throw unknown();
        }
    }

    @Override
    public List<WebhookDelivery> deliveries(ProjectId project, WebhookId webhook) {
        if (of(project).stream().noneMatch(own -> own.id().equals(webhook))) {
            throw unknown();
        }
        return deliveries.of(webhook);
    }

    @EventListener
    void on(ProjectDeleted deleted) {
        sql.sql("delete from project_webhook where project_id = :project")
                .param("project", deleted.project().value())
                .update();
    }

    private static StudioException unknown() {
        return WebhookError.WEBHOOK_NOT_FOUND.because(
                "The project has no such webhook.", "Look at the list: it may have been removed already.");
    }
}
