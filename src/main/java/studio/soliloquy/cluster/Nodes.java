package studio.soliloquy.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nodes' rows. All times are the database's, so the nodes' clocks need not agree. */
class Nodes {
    private static final String SIGN_OF_LIFE = """
            insert into node (id, name, slots, devices, started_at, seen_at) values (?, ?, ?, ?, now(), now())
            on conflict (id) do update
            set seen_at = excluded.seen_at, slots = excluded.slots, devices = excluded.devices""";

    private final JdbcClient sql;
    private final NodeId self;
    private final String name;
    private final WorkingDevices devices;

    Nodes(JdbcClient sql, NodeId self, String name, WorkingDevices devices) {
        this.sql = sql;
        this.self = self;
        this.name = name;
        this.devices = devices;
    }

    NodeId self() {
        return self;
    }

    /** Over a connection of the caller's, so that what is seen alive is what hears the others. */
    void giveSignOfLife(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIGN_OF_LIFE)) {
            statement.setString(1, self.value());
            statement.setString(2, name);
            statement.setInt(3, devices.slots());
            statement.setString(4, String.join(" ", devices.ids()));
            statement.executeUpdate();
        }
    }

    List<Node> alive() {
        return sql.sql("""
                select id, name, slots, devices, started_at, seen_at from node
                where seen_at > now() - interval '20 seconds' order by name, started_at, id""")
                .query((row, number) -> new Node(
                        new NodeId(row.getString("id")),
                        row.getString("name"),
                        row.getInt("slots"),
                        devices(row.getString("devices")),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Set<String> devices(String ids) {
        return ids.isBlank() ? Set.of() : Set.of(ids.split(" "));
    }

    /** Also takes away what nodes left that died long ago. */
    void leave() {
        sql.sql("delete from node where id = :self or seen_at < now() - interval '1 day'")
                .param("self", self.value())
                .update();
    }
}
