package studio.soliloquy.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends news on a thread of its own, as much at once as has come together meanwhile; the oldest is lost first. */
class NewsSender {
    private static final Logger LOG = LoggerFactory.getLogger(NewsSender.class);
    private static final int WAITING = 2000;
    private static final int AT_ONCE = 100;
    private static final int PAUSE_MILLISECONDS = 1000;

    private final JdbcClient sql;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private Thread thread;

    NewsSender(JdbcClient sql) {
        this.sql = sql;
    }

    synchronized void start() {
        thread = new Thread(this::send, "cluster-sender");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void stop() {
        thread.interrupt();
    }

    /** Never waits. */
    void accept(String line) {
        while (!waiting.offer(line)) {
            waiting.poll();
        }
    }

    private void send() {
        List<String> lines = new ArrayList<>();
        try {
            while (true) {
                lines.add(waiting.take());
                waiting.drainTo(lines, AT_ONCE - 1);
                if (!sent(lines)) {
                    Thread.sleep(PAUSE_MILLISECONDS);
                    sent(lines);
                }
                lines.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be sent twice is lost: a database that is away for all makes all look at everything again. */
    private boolean sent(List<String> lines) {
        try {
            sql.sql("select count(pg_notify('" + NewsConnection.CHANNEL + "', line)) from unnest(?::text[]) as line")
                    .param(1, lines.toArray(String[]::new))
                    .query(Long.class)
                    .single();
            return true;
        } catch (DataAccessException failure) {
            LOG.debug("{} pieces of news could not be told: {}", lines.size(), failure.toString());
            return false;
        }
    }
}
