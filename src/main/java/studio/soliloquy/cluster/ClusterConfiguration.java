package studio.soliloquy.cluster;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import studio.soliloquy.device.Devices;

/** Who else there can be follows from the database: PostgreSQL serves many nodes, H2 this one alone. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {
    @Bean
    Cluster cluster(
            DataSource database,
            ObjectProvider<JdbcConnectionDetails> address,
            JdbcClient sql,
            Devices devices,
            ClusterSettings settings,
            ObjectProvider<ClusterListener> listeners)
            throws MetaDataAccessException {
        NodeId self = new NodeId(UUID.randomUUID().toString());
        WorkingDevices working = new WorkingDevices(devices::all);
        if (!isPostgres(database)) {
            return new Alone(self, settings.name(), working);
        }
        return new PostgresCluster(
                new Nodes(sql, self, settings.name(), working),
                new NewsConnection(address.getObject()),
                new NewsSender(sql),
                new NewsDelivery(() -> listeners.orderedStream().toList()));
    }

    @Bean
    Blackboard blackboard(DataSource database, JdbcClient sql) throws MetaDataAccessException {
        return isPostgres(database) ? new PostgresBlackboard(sql) : new NoBlackboard();
    }

    private static boolean isPostgres(DataSource database) throws MetaDataAccessException {
        return JdbcUtils.extractDatabaseMetaData(database, ClusterConfiguration::product)
                .equals("PostgreSQL");
    }

    private static String product(java.sql.DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName();
    }
}
