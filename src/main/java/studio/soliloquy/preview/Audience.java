package studio.soliloquy.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.RenderId;

/** Who watches what. Safe to use from any thread; asking never waits. */
@Component
class Audience {
    private final Map<RenderId, List<Watch>> watches = new ConcurrentHashMap<>();
    private final Set<PreviewClient> ofQueue = ConcurrentHashMap.newKeySet();
    private final ViewersElsewhere elsewhere;
    private final PreviewSettings settings;

    Audience(ViewersElsewhere elsewhere, PreviewSettings settings) {
        this.elsewhere = elsewhere;
        this.settings = settings;
    }

    /**
     * What many get less often each, so that however many watch, the render has the processor for itself.
     *
     * @param viewers of one render
     * @return between two pictures for each of them, in nanoseconds
     */
    long leastPause(int viewers) {
        return viewers * Duration.ofSeconds(1).toNanos() / settings.picturesPerSecond();
    }

    /** Those on this node and those on others. */
    List<Viewer> viewers(RenderId render) {
        List<Watch> here = of(render);
        return elsewhere
                .of(render)
                .map(viewer -> Stream.concat(here.stream(), Stream.of(viewer)).toList())
                .orElseGet(() -> List.copyOf(here));
    }

    /** What is watched on this node. */
    Set<RenderId> renders() {
        return Set.copyOf(watches.keySet());
    }

    /** Those on this node. */
    List<Watch> of(RenderId render) {
        return watches.getOrDefault(render, List.of());
    }

    void add(Watch watch) {
        watches.merge(
                watch.render(),
                List.of(watch),
                (present, added) ->
                        Stream.concat(present.stream(), added.stream()).toList());
    }

    void remove(Watch watch) {
        watches.computeIfPresent(watch.render(), (render, present) -> {
            List<Watch> remaining =
                    present.stream().filter(other -> other != watch).toList();
            return remaining.isEmpty() ? null : remaining;
        });
    }

    /** Those who watch the queue as a whole. */
    Set<PreviewClient> ofQueue() {
        return ofQueue;
    }
}
