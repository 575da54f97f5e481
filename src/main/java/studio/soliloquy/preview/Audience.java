package studio.soliloquy.preview;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.RenderId;

/** Who watches what. Safe to use from any thread; asking never waits. */
@Component
class Audience {
    private final Map<RenderId, List<Watch>> watches = new ConcurrentHashMap<>();

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
}
