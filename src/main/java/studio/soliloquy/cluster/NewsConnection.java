package studio.soliloquy.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one connection on which this node hears the others and gives its signs of life; none of the pool's, because it is
 * never given back. Comes back by itself when the database does.
 */
class NewsConnection {
    static final String CHANNEL = "soliloquy";

    private static final Logger LOG = LoggerFactory.getLogger(NewsConnection.class);
    private static final int LISTEN_MILLISECONDS = 500;
    private static final int SOCKET_TIMEOUT_SECONDS = 10;
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long SHORTEST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 5_000;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private Thread thread;

    NewsConnection(JdbcConnectionDetails address) {
        database.setUrl(address.getJdbcUrl());
        database.setUser(address.getUsername());
        database.setPassword(address.getPassword());
        database.setApplicationName("soliloquy news");
        database.setTcpKeepAlive(true);
        database.setConnectTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
    }

    /** Returns when this node is known to the others. */
    synchronized void start(Nodes nodes, NewsDelivery delivery) {
        Connection first;
        try {
            first = connect(nodes);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database that all nodes share cannot be listened to", failure);
        }
        thread = new Thread(() -> stayConnected(first, nodes, delivery), "cluster-listener");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(SOCKET_TIMEOUT_SECONDS).toMillis());
    }

    private Connection connect(Nodes nodes) throws SQLException {
        Connection connection = database.getConnection();
        boolean ready = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            nodes.giveSignOfLife(connection);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    private void stayConnected(Connection first, Nodes nodes, NewsDelivery delivery) {
        Connection connection = first;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listen(connection, nodes, delivery);
                if (!Thread.currentThread().isInterrupted()) {
                    connection = reconnect(nodes);
                    delivery.lookAgain();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the connection is lost or this node stops; the connection is closed then. */
    private static void listen(Connection lent, Nodes nodes, NewsDelivery delivery) {
        try (Connection connection = lent) {
            PGConnection news = connection.unwrap(PGConnection.class);
            long alive = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                deliver(news.getNotifications(LISTEN_MILLISECONDS), nodes.self(), delivery);
                if (System.nanoTime() - alive >= SIGN_OF_LIFE_NANOS) {
                    nodes.giveSignOfLife(connection);
                    alive = System.nanoTime();
                }
            }
        } catch (SQLException failure) {
            LOG.warn("The database is away, so nothing is heard of other nodes: {}", failure.getMessage());
        }
    }

    private static void deliver(PGNotification[] notifications, NodeId self, NewsDelivery delivery) {
        for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
            News.parse(notification.getParameter())
                    .filter(news -> !news.from().equals(self))
                    .ifPresent(delivery::accept);
        }
    }

    private Connection reconnect(Nodes nodes) throws InterruptedException {
        for (long pause = SHORTEST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
            Thread.sleep(pause);
            try {
                Connection connection = connect(nodes);
                LOG.info("The database is back, and the other nodes are heard again");
                return connection;
            } catch (SQLException failure) {
                LOG.debug("The database is still away: {}", failure.getMessage());
            }
        }
    }
}
