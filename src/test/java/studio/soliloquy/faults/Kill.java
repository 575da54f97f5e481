package studio.soliloquy.faults;

import java.util.Set;

/**
 * One kill, and how the render stood in the database then.
 *
 * @param published how many segments were
 * @param inFlight what nobody works at any more, because of this kill
 */
record Kill(KillMoment moment, String state, int published, Set<QueueRows.Flight> inFlight) {
    @Override
    public String toString() {
        return "%s: %s, %d segments published, in flight %s"
                .formatted(
                        moment,
                        state,
                        published,
                        inFlight.stream().map(QueueRows.Flight::segment).toList());
    }
}
