package studio.soliloquy.cluster;

import java.util.Optional;

/** What one node tells the others: sender, topic and text with a blank between each. */
record News(NodeId from, String topic, String text) {
    /** Nothing, of no topic. */
    static final News NONE = new News(new NodeId("none"), "", "");

    /** Empty where it is nothing that a node says. */
    static Optional<News> parse(String line) {
        String[] parts = line.split(" ", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new News(new NodeId(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    String line() {
        return from + " " + topic + " " + text;
    }
}
