package studio.soliloquy.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.project.ProjectId;

/**
 * How a render went.
 *
 * @param names for people, by what they name
 * @param predicted when it was submitted, empty where nothing like it had been measured
 * @param measured the same figures as they turned out
 * @param attempts at each segment, in their order; 1 where nothing came between
 * @param nodes that took part, by their names for people
 * @param again what the result is compared with, where it renders a receipt again
 */
public record ReceiptFacts(
        RenderId render,
        ProjectId project,
        Names names,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Instant writtenAt,
        Seconds seconds,
        Optional<Prediction> predicted,
        Prediction measured,
        Result result,
        List<Integer> attempts,
        List<String> nodes,
        Optional<Again> again) {
    @SuppressWarnings("OptionalAssignedToNull")
    public ReceiptFacts {
        if (result == null || project == null) {
            throw new IllegalArgumentException("Expected the facts of a render with its project and result");
        }
        startedAt = startedAt == null ? Optional.empty() : startedAt;
        predicted = predicted == null ? Optional.empty() : predicted;
        again = again == null ? Optional.empty() : again;
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    /** The same without what may be long and is not compared. */
    ReceiptFacts withoutHistory() {
        return new ReceiptFacts(
                render,
                project,
                names,
                submittedAt,
                startedAt,
                writtenAt,
                seconds,
                predicted,
                measured,
                result,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** @param features empty where none were uploaded */
    public record Names(String project, String subject, String audio, Optional<String> features) {}

    /**
     * How long the steps took, without waits, pauses and attempts that failed.
     *
     * @param render segments rendered side by side count once
     * @param join up to this receipt
     */
    public record Seconds(double audio, double prepare, double render, double join) {}

    /** @param sha256 of the file, in hexadecimal */
    public record Result(long bytes, String sha256, int frames, int width, int height) {}

    /**
     * @param sha256 of the earlier result; empty where its receipt did not tell
     * @param sameBytes whether this result is the same file; empty where that cannot be told
     * @param differences in what the bytes depend on
     */
    public record Again(Optional<String> sha256, Optional<Boolean> sameBytes, List<String> differences) {}
}
