package studio.soliloquy.render;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.owner.Person;

/**
 * Gives jobs their places among those of the same priority. A place is a time long past, far from the next one's, so that
 * the steps of a job, which lie behind its turn by microseconds, never get between those of another. To be used by whoever
 * has locked the queue's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QueueOrder {
    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration GAP = Duration.ofHours(1);
    private static final Duration LEAST_GAP = Duration.ofSeconds(10);

    private final RenderJobs jobs;
    private final TaskRows tasks;

    QueueOrder(RenderJobs jobs, TaskRows tasks) {
        this.jobs = jobs;
        this.tasks = tasks;
    }

    /** The next places behind all others of the priority. */
    List<Instant> last(Priority priority, int count) {
        List<RenderJobs.Turn> turns = turns(priority);
        Instant last = turns.isEmpty() ? ORIGIN : turns.get(turns.size() - 1).getTurn();
        if (last.plus(GAP.multipliedBy(count)).isAfter(Clock.systemUTC().instant())) {
            renumber(priority, turns.stream().map(RenderJobs.Turn::getId).toList());
            last = place(turns.size() - 1);
        }
        Instant behind = last;
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> behind.plus(GAP.multipliedBy(index)))
                .toList();
    }

    /** Puts a job, whose row is locked, behind all others of the priority. */
    void toEnd(RenderJob job, Priority priority) {
        place(job, priority, last(priority, 1).get(0));
    }

    /** Puts a job directly before another one that is not at its end; the rows of both are locked. */
    void toBefore(RenderJob job, RenderJob before) {
        Priority priority = before.priority();
        List<RenderJobs.Turn> others = turns(priority).stream()
                .filter(turn -> !turn.getId().equals(job.getId()))
                .toList();
        List<UUID> order =
                new ArrayList<>(others.stream().map(RenderJobs.Turn::getId).toList());
        int index = order.indexOf(before.getId());
        Instant next = others.get(index).getTurn();
        Instant previous = index == 0
                ? next.minus(GAP.multipliedBy(2))
                : others.get(index - 1).getTurn();
        Duration half = Duration.between(previous, next).dividedBy(2);
        if (half.compareTo(LEAST_GAP) >= 0) {
            place(job, priority, previous.plus(half));
        } else {
            order.add(index, job.getId());
            renumber(priority, order);
        }
    }

    /** Of all jobs, whosever they are: there is one queue. */
    private List<RenderJobs.Turn> turns(Priority priority) {
        return Person.STUDIO.during(() -> jobs.turns(priority.rank()));
    }

    private void renumber(Priority priority, List<UUID> order) {
        for (int index = 0; index < order.size(); index++) {
            Instant turn = place(index);
            UUID id = order.get(index);
            Person.STUDIO
                    .during(() -> jobs.lock(id))
                    .filter(job -> !job.state().isFinal())
                    .ifPresent(job -> place(job, priority, turn));
        }
    }

    private void place(RenderJob job, Priority priority, Instant turn) {
        job.place(priority, turn);
        tasks.replace(job);
    }

    private static Instant place(int index) {
        return ORIGIN.plus(GAP.multipliedBy(index));
    }
}
