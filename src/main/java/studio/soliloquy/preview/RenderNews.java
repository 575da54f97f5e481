package studio.soliloquy.preview;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderDeleted;
import tools.jackson.databind.json.JsonMapper;

/** Passes on to the audience what happens to renders. Called on rendering threads, so it never waits. */
@Component
class RenderNews {
    private final Audience audience;
    private final Stages stages;
    private final JsonMapper json;

    RenderNews(Audience audience, Stages stages, JsonMapper json) {
        this.audience = audience;
        this.stages = stages;
        this.json = json;
    }

    @EventListener
    void on(RenderChanged changed) {
        Render render = changed.render();
        List<Watch> watches = audience.of(render.id());
        if (!watches.isEmpty()) {
            String body = json.writeValueAsString(render);
            watches.forEach(watch -> watch.client().tell(watch, ServerMessage.changed(watch.channel(), body)));
        }
        if (render.state().isFinal()) {
            stages.remove(render.id());
        }
    }

    @EventListener
    void on(RenderDeleted deleted) {
        for (Watch watch : audience.of(deleted.render())) {
            watch.client().tell(watch, ServerMessage.deleted(watch.channel(), deleted.render()));
            watch.client().unwatch(deleted.render());
            audience.remove(watch);
        }
        stages.remove(deleted.render());
    }
}
