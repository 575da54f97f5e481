package studio.soliloquy.cluster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** The nodes that share one PostgreSQL: known by their rows, heard through its notifications. */
class PostgresCluster implements Cluster, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final int LONGEST_NEWS = 7000;

    private final Nodes nodes;
    private final NewsConnection connection;
    private final NewsSender sender;
    private final NewsDelivery delivery;
    private volatile boolean running;

    PostgresCluster(Nodes nodes, NewsConnection connection, NewsSender sender, NewsDelivery delivery) {
        this.nodes = nodes;
        this.connection = connection;
        this.sender = sender;
        this.delivery = delivery;
    }

    @Override
    public NodeId self() {
        return nodes.self();
    }

    @Override
    public List<Node> nodes() {
        return nodes.alive();
    }

    @Override
    public void tell(String topic, String news) {
        if (news.getBytes(StandardCharsets.UTF_8).length > LONGEST_NEWS) {
            throw new IllegalArgumentException("Expected news of at most " + LONGEST_NEWS + " bytes, found more");
        }
        sender.accept(new News(self(), topic, news).line());
    }

    /** Hears before anything is rendered or served, and until nothing is any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        delivery.start();
        connection.start(nodes, delivery);
        sender.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            sender.stop();
            connection.stop();
            delivery.stop();
            nodes.leave();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException away) {
            LOG.debug("This node could not take its leave: {}", away.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
