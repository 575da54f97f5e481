package studio.soliloquy.preflight;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetId;
import tools.jackson.databind.json.JsonMapper;

/** What was measured of assets, kept as long as these are: an asset never changes. */
@Component
class Measures {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Map<AssetId, Object> locks = new ConcurrentHashMap<>();

    Measures(JdbcClient sql) {
        this.sql = sql;
    }

    /** Measures it where nobody has yet; whoever asks meanwhile waits for that. */
    <T> T of(AssetId asset, Class<T> type, Supplier<T> measuring) {
        return known(asset, type).orElseGet(() -> {
            synchronized (locks.computeIfAbsent(asset, unused -> new Object())) {
                try {
                    return known(asset, type).orElseGet(() -> keep(asset, measuring.get()));
                } finally {
                    locks.remove(asset);
                }
            }
        });
    }

    private <T> Optional<T> known(AssetId asset, Class<T> type) {
        return sql.sql("select measures from preflight_measure where asset_id = :asset")
                .param("asset", asset.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, type));
    }

    private <T> T keep(AssetId asset, T measured) {
        try {
            sql.sql(
                            "insert into preflight_measure (asset_id, measures) select id, :measures from asset where id = :asset")
                    .param("asset", asset.value())
                    .param("measures", JSON.writeValueAsString(measured))
                    .update();
        } catch (DataIntegrityViolationException keptMeanwhile) {
            // Another node was a moment faster: it has measured the same.
            return measured;
        }
        return measured;
    }
}
