package studio.soliloquy.render;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One line of what was told of a render while it was worked at.
 *
 * @param node by its name for people
 * @param text at most 4000 characters, with line breaks where an error is told with its causes; for people, who may find
 *     names of files of the studio's machine in it
 */
public record RenderLine(Instant at, String node, Severity severity, String text) {
    /** How much a line matters. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public RenderLine {
        requireNonNull(at, "at");
        requireNonNull(node, "node");
        requireNonNull(severity, "severity");
        requireNonNull(text, "text");
    }
}
