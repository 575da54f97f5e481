package studio.soliloquy.render;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one node has under way of a job.
 *
 * @param segments the frames that are rendered of each segment which is not published yet, by its index
 * @param framesPerSecond 0 while unknown
 */
record NodeProgress(Map<Integer, Integer> segments, double framesPerSecond) {
    NodeProgress {
        segments = Map.copyOf(segments);
    }

    /** As {@link #toString} wrote it. */
    static NodeProgress parse(String text) {
        String[] parts = text.split(" ");
        Map<Integer, Integer> segments = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] segment = parts[i].split(":", 2);
            segments.put(Integer.valueOf(segment[0]), Integer.valueOf(segment[1]));
        }
        return new NodeProgress(segments, Double.parseDouble(parts[0]));
    }

    /** The speed, then {@code segment:frames} for each segment, with blanks between. */
    @Override
    public String toString() {
        return new TreeMap<>(segments)
                .entrySet().stream()
                        .map(segment -> " " + segment.getKey() + ":" + segment.getValue())
                        .collect(Collectors.joining("", String.format(Locale.ROOT, "%.3f", framesPerSecond), ""));
    }
}
