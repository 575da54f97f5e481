package studio.soliloquy.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import studio.soliloquy.PostgresTest;
import studio.soliloquy.TemporaryPostgres;
import studio.soliloquy.device.Device;

/** Two nodes in one process, on one PostgreSQL. */
@ExtendWith(PostgresTest.WherePostgresRuns.class)
class PostgresClusterTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<PostgresCluster> started = new ArrayList<>();
    private final Hearing hearing = new Hearing();
    private Map<String, String> settings;
    private JdbcClient sql;
    private PostgresCluster here;
    private PostgresCluster there;

    @BeforeEach
    void startTwoNodes() {
        settings = TemporaryPostgres.freshDatabase();
        DriverManagerDataSource database = new DriverManagerDataSource(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        sql = JdbcClient.create(database);
        here = start("here", 1, List.of());
        there = start("there", 0, List.of(hearing));
    }

    @AfterEach
    void stopThem() {
        started.stream().filter(PostgresCluster::isRunning).forEach(PostgresCluster::stop);
    }

    @Test
    void knowsWhoIsAlive() {
        assertThat(here.nodes()).extracting(Node::name).containsExactly("here", "there");
        assertThat(here.nodes()).extracting(Node::slots).containsExactly(1, 0);
        assertThat(here.nodes()).extracting(Node::devices).containsExactly(Set.of("cpu"), Set.of());
        assertThat(here.nodes()).extracting(Node::id).containsExactly(here.self(), there.self());

        there.stop();

        assertThat(here.nodes()).extracting(Node::name).containsExactly("here");
    }

    @Test
    void leavesOutWhoHasGivenNoSignOfLife() {
        sql.sql("insert into node values ('dead', 'dead', 1, now(), now() - interval '21 seconds', 'cpu')")
                .update();
        sql.sql("insert into node values ('slow', 'slow', 1, now(), now() - interval '12 seconds', 'cpu cuda:0')")
                .update();

        assertThat(here.nodes()).extracting(Node::name).containsExactly("here", "slow", "there");
    }

    @Test
    void givesSignsOfLife() {
        Instant first = seen("here");

        await(() -> seen("here").isAfter(first));
    }

    private Instant seen(String name) {
        return there.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .map(Node::seenAt)
                .orElse(Instant.MIN);
    }

    @Test
    void tellsOthersButNotItself() {
        Hearing own = new Hearing();
        PostgresCluster third = start("third", 1, List.of(own));

        third.tell("testing", "first of third");
        here.tell("testing", "it's \\ ünd");
        here.tell("else", "nobody listens");

        await(() -> hearing.heard.size() == 2 && own.heard.size() == 1);
        assertThat(hearing.heard)
                .containsExactlyInAnyOrder(third.self() + ": first of third", here.self() + ": it's \\ ünd");
        assertThat(own.heard).containsExactly(here.self() + ": it's \\ ünd");
    }

    @Test
    void takesNewsOfAFullLengthAndRefusesLonger() {
        String longest = "x".repeat(7000);
        here.tell("testing", longest);

        await(() -> hearing.heard.contains(here.self() + ": " + longest));
        assertThatThrownBy(() -> here.tell("testing", longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesBackToTheDatabaseAndLooksAgain() {
        sql.sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'soliloquy news'")
                .query(Long.class)
                .single();

        await(() -> hearing.missed.get() > 0);
        here.tell("testing", "again");
        await(() -> hearing.heard.contains(here.self() + ": again"));
    }

    @Test
    void goesOnWhenAListenerFails() {
        hearing.failing = true;
        here.tell("testing", "first");
        await(() -> hearing.heard.size() == 1);

        here.tell("testing", "second");

        await(() -> hearing.heard.size() == 2);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void leavesTheNewestForOthers() {
        PostgresBlackboard board = new PostgresBlackboard(sql);
        board.afterPropertiesSet();
        board.afterPropertiesSet();

        board.write("preview/one", new byte[] {1, 2, 3});
        board.write("preview/one", new byte[] {4, 5});

        assertThat(board.read("preview/one")).hasValue(new byte[] {4, 5});
        assertThat(board.read("preview/two")).isEmpty();
        board.wipe("preview/one");
        assertThat(board.read("preview/one")).isEmpty();
        assertThat(sql.sql("select relpersistence from pg_class where relname = 'blackboard'")
                        .query(String.class)
                        .single())
                .isEqualTo("u");
    }

    private PostgresCluster start(String name, int slots, List<ClusterListener> listeners) {
        NodeId self = new NodeId(UUID.randomUUID().toString());
        PostgresCluster cluster = new PostgresCluster(
                new Nodes(sql, self, name, new WorkingDevices(() -> List.of(new Device("cpu", "processor", slots)))),
                new NewsConnection(new Address(settings)),
                new NewsSender(sql),
                new NewsDelivery(() -> listeners));
        cluster.start();
        started.add(cluster);
        return cluster;
    }

    private static void await(BooleanSupplier wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come to that");
            }
            pause();
        }
    }

    private record Address(Map<String, String> settings) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return settings.get("spring.datasource.username");
        }

        @Override
        public String getPassword() {
            return settings.get("spring.datasource.password");
        }

        @Override
        public String getJdbcUrl() {
            return settings.get("spring.datasource.url");
        }
    }

    private static final class Hearing implements ClusterListener {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final AtomicInteger missed = new AtomicInteger();
        private volatile boolean failing;

        @Override
        public String topic() {
            return "testing";
        }

        @Override
        public void heard(NodeId from, String news) {
            heard.add(from + ": " + news);
            if (failing) {
                failing = false;
                throw new IllegalStateException("Expected to fail");
            }
        }

        @Override
        public void missed() {
            missed.incrementAndGet();
        }
    }
}
