package studio.soliloquy.render;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.soliloquy.video.OutputQuality;

/** What finished jobs took. Remembers for a while what it read, since it is asked for every job that is shown. */
@Component
class Measurements {
    private static final int NEWEST = 60;
    private static final long FRESH_NANOS = Duration.ofSeconds(20).toNanos();

    private final JdbcClient sql;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Measurements(JdbcClient sql) {
        this.sql = sql;
    }

    private record Known(List<Measurement> measurements, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    void keep(Measurement measurement) {
        sql.sql("""
                insert into render_measurement (job_id, model_id, device, node, format, quality, pixels,
                output_pixels, frames, audio_seconds, prepare_seconds, render_seconds, join_seconds, segment_bytes, result_bytes, disk_bytes, peak_memory,
                finished_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        measurement.jobId(),
                        measurement.modelId(),
                        measurement.device(),
                        measurement.node(),
                        measurement.format(),
                        measurement.quality().name(),
                        measurement.pixels(),
                        measurement.outputPixels(),
                        measurement.frames(),
                        measurement.audioSeconds(),
                        measurement.prepareSeconds(),
                        measurement.renderSeconds(),
                        measurement.joinSeconds(),
                        measurement.segmentBytes(),
                        measurement.resultBytes(),
                        measurement.diskBytes(),
                        measurement.peakMemory(),
                        measurement.finishedAt().atOffset(ZoneOffset.UTC))
                .update();
        known.remove(measurement.modelId());
    }

    /** The newest ones with this model, the newest first. */
    List<Measurement> of(String modelId) {
        return known.compute(
                        modelId,
                        (id, last) -> last != null && last.isFresh() ? last : new Known(read(id), System.nanoTime()))
                .measurements();
    }

    private List<Measurement> read(String modelId) {
        return sql.sql("""
                select job_id, model_id, device, node, format, quality, pixels, output_pixels, frames, audio_seconds,
                prepare_seconds, render_seconds, join_seconds, segment_bytes, result_bytes, disk_bytes, peak_memory, finished_at
                from render_measurement where model_id = :model order by finished_at desc limit :newest""")
                .param("model", modelId)
                .param("newest", NEWEST)
                .query((row, number) -> new Measurement(
                        row.getObject("job_id", UUID.class),
                        row.getString("model_id"),
                        row.getString("device"),
                        row.getString("node"),
                        row.getString("format"),
                        OutputQuality.valueOf(row.getString("quality")),
                        row.getLong("pixels"),
                        row.getLong("output_pixels"),
                        row.getInt("frames"),
                        row.getDouble("audio_seconds"),
                        row.getDouble("prepare_seconds"),
                        row.getDouble("render_seconds"),
                        row.getDouble("join_seconds"),
                        row.getLong("segment_bytes"),
                        row.getLong("result_bytes"),
                        row.getLong("disk_bytes"),
                        row.getLong("peak_memory"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
