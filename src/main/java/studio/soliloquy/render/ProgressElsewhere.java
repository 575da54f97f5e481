package studio.soliloquy.render;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.NodeId;

/**
 * What other nodes have under way of the jobs. A node that has said nothing for a while no longer counts: it may have
 * died. Safe to use from any thread.
 */
@Component
class ProgressElsewhere {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<RenderId, Map<NodeId, Heard>> jobs = new ConcurrentHashMap<>();

    void heard(NodeId from, RenderId render, NodeProgress progress) {
        Heard heard = new Heard(progress, System.nanoTime());
        jobs.compute(render, (job, present) -> {
            Map<NodeId, Heard> nodes = present == null ? new HashMap<>() : new HashMap<>(present);
            nodes.values().removeIf(other -> !other.isBelieved());
            nodes.put(from, heard);
            return Map.copyOf(nodes);
        });
    }

    void end(RenderId render) {
        jobs.remove(render);
    }

    /**
     * The progress of all nodes together. A segment that two of them render by accident counts once.
     *
     * @param known the published frames with those under way here, and the speed of this node or the last one known
     * @param here empty where the job does not render on this node, so that its speed is not the known one
     */
    Progress addTo(RenderJob job, Progress known, Optional<NodeProgress> here) {
        List<NodeProgress> others = jobs.getOrDefault(job.id(), Map.of()).values().stream()
                .filter(Heard::isBelieved)
                .map(Heard::progress)
                .toList();
        if (others.isEmpty()) {
            return known;
        }
        Map<Integer, Integer> added = new HashMap<>();
        Map<Integer, Integer> counted = here.map(NodeProgress::segments).orElse(Map.of());
        others.forEach(other -> other.segments()
                .forEach((segment, frames) ->
                        added.merge(segment, Math.max(0, frames - counted.getOrDefault(segment, 0)), Math::max)));
        int done = known.framesDone()
                + added.values().stream().mapToInt(Integer::intValue).sum();
        double speed = (here.isPresent() ? known.framesPerSecond() : 0)
                + others.stream().mapToDouble(NodeProgress::framesPerSecond).sum();
        return new Progress(Math.min(done, job.frameCount()), speed > 0 ? speed : known.framesPerSecond());
    }

    /** @param at by {@link System#nanoTime()} */
    private record Heard(NodeProgress progress, long at) {
        boolean isBelieved() {
            return System.nanoTime() - at < BELIEVED_NANOS;
        }
    }
}
