package studio.soliloquy.render;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the jobs are busy with on this node. Safe to use from any thread. */
@Component
class Activities {
    private final Map<RenderId, RenderActivity> underWay = new ConcurrentHashMap<>();

    Optional<RenderActivity> of(RenderJob job) {
        boolean works = job.state() == RenderState.PREPARING || job.state() == RenderState.RENDERING;
        return Optional.ofNullable(underWay.get(job.id())).filter(activity -> works);
    }

    void begin(RenderId render, RenderActivity activity) {
        underWay.put(render, activity);
    }

    void end(RenderId render) {
        underWay.remove(render);
    }
}
