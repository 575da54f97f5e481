package studio.soliloquy.preview;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.QueueChanged;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderDeleted;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderState;

/**
 * Tells those who watch the queue that its order or the state of a render has changed; mere progress is left to those who
 * watch the render. Called on rendering threads, so it never waits.
 */
@Component
class QueueNews {
    private final Audience audience;
    /** Of the renders that are not at their end. */
    private final Map<RenderId, RenderState> states = new ConcurrentHashMap<>();

    QueueNews(Audience audience) {
        this.audience = audience;
    }

    @EventListener
    void on(QueueChanged changed) {
        tell();
    }

    @EventListener
    void on(RenderChanged changed) {
        Render render = changed.render();
        RenderState former =
                render.state().isFinal() ? states.remove(render.id()) : states.put(render.id(), render.state());
        if (former != render.state()) {
            tell();
        }
    }

    @EventListener
    void on(RenderDeleted deleted) {
        states.remove(deleted.render());
        tell();
    }

    private void tell() {
        audience.ofQueue().forEach(PreviewClient::queueChanged);
    }
}
