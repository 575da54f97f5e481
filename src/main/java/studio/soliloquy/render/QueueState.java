package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;

/**
 * The queue as it stands now.
 *
 * @param paused whether no job is worked at until the queue is resumed
 * @param renders that are not at their end, in the order in which they come
 * @param secondsLeft until all of them but the paused ones are done; empty while one of them tells nothing of its speed
 */
public record QueueState(boolean paused, List<Render> renders, Optional<Double> secondsLeft) {
    public QueueState {
        renders = List.copyOf(renders);
    }
}
