package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The queue as it stands now, as somebody may see it.
 *
 * @param paused whether no job is worked at until the queue is resumed
 * @param renders that are not at their end, in the order in which they come, without those of other people
 * @param others the places of other people's renders in the whole queue, from 0 on, in their order; nothing else is told
 *     of them
 * @param secondsLeft until all of them but the paused ones are done; empty while one of them tells nothing of its speed
 */
public record QueueState(boolean paused, List<Render> renders, List<Integer> others, Optional<Double> secondsLeft) {
    public QueueState {
        renders = List.copyOf(renders);
        others = List.copyOf(others);
    }

    /** Where there are no other people. */
    public QueueState(boolean paused, List<Render> renders, Optional<Double> secondsLeft) {
        this(paused, renders, List.of(), secondsLeft);
    }

    /** @param all in the order in which they come */
    static QueueState of(boolean paused, List<Render> all, Predicate<Render> own, Optional<Double> secondsLeft) {
        List<Integer> others = IntStream.range(0, all.size())
                .filter(place -> !own.test(all.get(place)))
                .boxed()
                .toList();
        return new QueueState(paused, all.stream().filter(own).toList(), others, secondsLeft);
    }
}
