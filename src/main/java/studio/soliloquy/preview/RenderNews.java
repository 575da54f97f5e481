package studio.soliloquy.preview;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderDeleted;
import studio.soliloquy.render.RenderId;
import tools.jackson.databind.json.JsonMapper;

/** Passes on to the audience what happens to renders. Called on rendering threads, so it never waits. */
@Component
class RenderNews {
    private final Audience audience;
    private final Stages stages;
    private final PicturePost post;
    private final JsonMapper json;

    RenderNews(Audience audience, Stages stages, PicturePost post, JsonMapper json) {
        this.audience = audience;
        this.stages = stages;
        this.post = post;
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
            end(render.id());
        }
    }

    @EventListener
    void on(RenderDeleted deleted) {
        gone(deleted.render());
    }

    void gone(RenderId render) {
        for (Watch watch : audience.of(render)) {
            watch.client().tell(watch, ServerMessage.deleted(watch.channel(), render));
            watch.client().unwatch(render);
            audience.remove(watch);
        }
        end(render);
    }

    private void end(RenderId render) {
        stages.remove(render);
        post.end(render);
    }
}
