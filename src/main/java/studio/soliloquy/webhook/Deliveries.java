package studio.soliloquy.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderState;

/** Keeps what is to be told until it was heard, so that neither a restart nor another node's end loses it. */
@Repository
class Deliveries {
    private static final int AT_ONCE = 20;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int SHOWN = 50;

    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Does nothing where the same has been kept already, by this node or another. */
    void keep(String occasion, Optional<UUID> webhook, String url, String body, Instant now) {
        try {
            sql.sql("insert into webhook_delivery (id, occasion, webhook_id, url, body, attempts, due_at, created_at)"
                            + " values (:id, :occasion, :webhook, :url, :body, 0, :now, :now)")
                    .param("id", UUID.randomUUID().toString())
                    // Of several webhooks of the same address, each is told.
                    .param("occasion", occasion + webhook.map(id -> " " + id).orElse(""))
                    .param("webhook", webhook.orElse(null))
                    .param("url", url)
                    .param("body", body)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DataIntegrityViolationException keptAlready) {
            // Several nodes hear of the same end.
        }
    }

    List<Delivery> due(Instant now) {
        return sql.sql("select id, webhook_id, url, body, attempts from webhook_delivery where due_at <= :now"
                        + " order by due_at fetch first " + AT_ONCE + " rows only")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Delivery(
                        row.getString("id"),
                        Optional.ofNullable(row.getObject("webhook_id", UUID.class)),
                        row.getString("url"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    /**
     * Takes it for the caller alone, for a while.
     *
     * @return false where another node was faster
     */
    boolean claim(Delivery delivery, Instant now, Duration lease) {
        return sql.sql("update webhook_delivery set attempts = attempts + 1, due_at = :until"
                                + " where id = :id and attempts = :attempts and due_at <= :now")
                        .param("until", Timestamp.from(now.plus(lease)))
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** @param answer what the target said instead of listening, 40 characters at most */
    void putOff(Delivery delivery, String answer, Instant now, Instant until) {
        sql.sql("update webhook_delivery set due_at = :until, answer = :answer, told_at = :now where id = :id")
                .param("until", Timestamp.from(until))
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .param("id", delivery.id())
                .update();
    }

    /** It is not told again; that it was is remembered, so that a node that hears late does not keep it anew. */
    void end(Delivery delivery, String answer, Instant now) {
        putOff(delivery, answer, now, NEVER);
        sql.sql("delete from webhook_delivery where due_at = :never and created_at < :old")
                .param("never", Timestamp.from(NEVER))
                .param("old", Timestamp.from(now.minus(REMEMBERED)))
                .update();
    }

    /** The latest first. */
    List<WebhookDelivery> of(WebhookId webhook) {
        return sql.sql("select occasion, attempts, answer, created_at, told_at, due_at from webhook_delivery"
                        + " where webhook_id = :webhook order by created_at desc, id fetch first " + SHOWN
                        + " rows only")
                .param("webhook", webhook.value())
                .query((row, number) -> shown(row))
                .list();
    }

    private static WebhookDelivery shown(ResultSet row) throws SQLException {
        String[] occasion = row.getString("occasion").split(" ");
        String answer = row.getString("answer");
        Instant due = row.getTimestamp("due_at").toInstant();
        boolean over = !due.isBefore(NEVER);
        return new WebhookDelivery(
                new RenderId(UUID.fromString(occasion[0])),
                RenderState.valueOf(occasion[1]),
                state(over, answer),
                row.getInt("attempts"),
                Optional.ofNullable(answer),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("told_at")).map(Timestamp::toInstant),
                over ? Optional.empty() : Optional.of(due));
    }

    private static WebhookDelivery.State state(boolean over, String answer) {
        if (!over) {
            return WebhookDelivery.State.WAITING;
        }
        return answer != null && answer.startsWith("2") ? WebhookDelivery.State.HEARD : WebhookDelivery.State.GIVEN_UP;
    }
}
