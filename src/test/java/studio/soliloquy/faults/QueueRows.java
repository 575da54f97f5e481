package studio.soliloquy.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a render stands in the database.
 *
 * @param segments in the order of their frames; none until prepared
 * @param flights what is being rendered, and by whom
 */
record QueueRows(String state, int frameCount, List<Segment> segments, Set<Flight> flights) {
    /** @param file empty until published */
    record Segment(int index, int firstFrame, int endFrame, int attempts, Optional<String> file, long bytes) {}

    /** @param node the scheduler that has taken it up */
    record Flight(int segment, String node) {}

    static QueueRows read(Connection connection, String render) throws SQLException {
        try (PreparedStatement job =
                connection.prepareStatement("select state, frame_count from render_job where id = ?")) {
            job.setObject(1, UUID.fromString(render));
            try (ResultSet row = job.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Expected the row of render " + render + ", found none");
                }
                return new QueueRows(
                        row.getString(1), row.getInt(2), segments(connection, render), flights(connection, render));
            }
        }
    }

    private static List<Segment> segments(Connection connection, String render) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select segment_index, first_frame, end_frame, attempts, file_name, bytes
                from render_segment where job_id = ? order by segment_index""")) {
            statement.setObject(1, UUID.fromString(render));
            List<Segment> segments = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    segments.add(new Segment(
                            row.getInt(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            Optional.ofNullable(row.getString(5)),
                            row.getLong(6)));
                }
            }
            return segments;
        }
    }

    private static Set<Flight> flights(Connection connection, String render) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select task_instance, picked_by from gpu_tasks where picked and task_instance like ?")) {
            statement.setString(1, render + "/%");
            Set<Flight> flights = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String instance = row.getString(1);
                    int segment = Integer.parseInt(instance.substring(instance.lastIndexOf('/') + 1));
                    flights.add(new Flight(segment, row.getString(2)));
                }
            }
            return flights;
        }
    }

    int attempts() {
        return segments.stream().mapToInt(Segment::attempts).sum();
    }

    int published() {
        return (int)
                segments.stream().filter(segment -> segment.file().isPresent()).count();
    }
}
