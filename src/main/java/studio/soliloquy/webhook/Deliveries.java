package studio.soliloquy.webhook;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to be told until it was heard, so that neither a restart nor another node's end loses it. */
@Repository
class Deliveries {
    private static final int AT_ONCE = 20;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Does nothing where the same has been kept already, by this node or another. */
    void keep(String occasion, String url, String body, Instant now) {
        try {
            sql.sql("insert into webhook_delivery (id, occasion, url, body, attempts, due_at, created_at)"
                            + " values (:id, :occasion, :url, :body, 0, :now, :now)")
                    .param("id", UUID.randomUUID().toString())
                    .param("occasion", occasion)
                    .param("url", url)
                    .param("body", body)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DataIntegrityViolationException keptAlready) {
            // Several nodes hear of the same end.
        }
    }

    List<Delivery> due(Instant now) {
        return sql.sql("select id, url, body, attempts from webhook_delivery where due_at <= :now"
                        + " order by due_at fetch first " + AT_ONCE + " rows only")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Delivery(
                        row.getString("id"), row.getString("url"), row.getString("body"), row.getInt("attempts")))
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

    void putOff(Delivery delivery, Instant until) {
        sql.sql("update webhook_delivery set due_at = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", delivery.id())
                .update();
    }

    /** It is not told again; that it was is remembered, so that a node that hears late does not keep it anew. */
    void end(Delivery delivery, Instant now) {
        putOff(delivery, NEVER);
        sql.sql("delete from webhook_delivery where due_at = :never and created_at < :old")
                .param("never", Timestamp.from(NEVER))
                .param("old", Timestamp.from(now.minus(REMEMBERED)))
                .update();
    }
}
