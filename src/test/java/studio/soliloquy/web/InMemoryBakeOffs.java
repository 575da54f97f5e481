package studio.soliloquy.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.BakeOff;
import studio.soliloquy.render.BakeOffId;
import studio.soliloquy.render.BakeOffs;
import studio.soliloquy.render.Contender;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderError;

/** Refuses every contender whose model is called {@code nobody}, and queues the others. */
public final class InMemoryBakeOffs implements BakeOffs {
    private final Map<BakeOffId, BakeOff> begun = new ConcurrentHashMap<>();
    private final InMemoryProjects projects;
    private final InMemoryRenderQueue queue;

    InMemoryBakeOffs(InMemoryProjects projects, InMemoryRenderQueue queue) {
        this.projects = projects;
        this.queue = queue;
    }

    @Override
    public BakeOff begin(ProjectId project, double startSeconds, double endSeconds, List<Contender> contenders) {
        List<Render> renders = new ArrayList<>();
        List<BakeOff.Refused> refusals = new ArrayList<>();
        for (Contender contender : contenders) {
            if (contender.modelId().equals("nobody")) {
                Render.Failure reason = new Render.Failure("MODEL_UNKNOWN", "There is none.", "Import it.");
                refusals.add(new BakeOff.Refused(contenders.indexOf(contender), "nobody", reason));
            } else {
                renders.add(queue.submit(project));
            }
        }
        BakeOffId id = new BakeOffId(UUID.randomUUID());
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        BakeOff bakeOff = new BakeOff(id, project, startSeconds, endSeconds, renders, refusals, now);
        begun.put(id, bakeOff);
        return bakeOff;
    }

    @Override
    public List<BakeOff> of(ProjectId project) {
        ProjectId known = projects.get(project).id();
        return begun.values().stream()
                .filter(bakeOff -> bakeOff.project().equals(known))
                .toList();
    }

    @Override
    public void delete(BakeOffId id) {
        if (begun.remove(id) == null) {
            throw new StudioException(RenderError.BAKE_OFF_NOT_FOUND, "There is none.", "Begin one.");
        }
    }
}
