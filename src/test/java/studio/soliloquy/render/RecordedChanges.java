package studio.soliloquy.render;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;

/** Remembers what was told of renders. */
class RecordedChanges {
    private final Queue<Render> changes = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(RenderChanged changed) {
        changes.add(changed.render());
    }

    List<Render> of(RenderId id) {
        return changes.stream().filter(render -> render.id().equals(id)).toList();
    }
}
