package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;

/** Renders nothing: a job waits until a test finishes or cancels it. */
public final class InMemoryRenderQueue implements RenderQueue {
    private final Map<RenderId, Render> renders = new ConcurrentHashMap<>();
    private final Projects projects;
    private final Path folder;

    InMemoryRenderQueue(Projects projects, Path folder) {
        this.projects = projects;
        this.folder = folder;
    }

    @Override
    public Render submit(ProjectId id) {
        Project project = projects.get(id);
        if (project.portrait().isEmpty() || project.audio().isEmpty()) {
            throw TestingError.PROJECT_INCOMPLETE.because("Expected a portrait and audio.");
        }
        return keep(new Render(
                new RenderId(UUID.randomUUID()),
                id,
                RenderState.QUEUED,
                project.portrait().get(),
                project.faceIndex(),
                project.audio().get(),
                project.modelId(),
                project.frameRate(),
                project.parameters(),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty(),
                Optional.empty()));
    }

    /** Ends a job well, with these bytes as its video. */
    public void finish(RenderId id, byte[] video) {
        try {
            Files.write(folder.resolve(id + ".mp4"), video);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(in(RenderState.DONE, get(id)));
    }

    private Render keep(Render render) {
        renders.put(render.id(), render);
        return render;
    }

    private static Render in(RenderState state, Render r) {
        return new Render(
                r.id(),
                r.project(),
                state,
                r.portrait(),
                r.faceIndex(),
                r.audio(),
                r.modelId(),
                r.frameRate(),
                r.parameters(),
                r.width(),
                r.height(),
                r.frameCount(),
                r.framesDone(),
                r.framesPerSecond(),
                r.secondsLeft(),
                r.bytes(),
                r.failure(),
                r.submittedAt(),
                r.startedAt(),
                Optional.of(r.submittedAt()));
    }

    @Override
    public Render get(RenderId id) {
        Render render = renders.get(id);
        if (render == null) {
            throw TestingError.RENDER_NOT_FOUND.because("There is no such render.");
        }
        return render;
    }

    @Override
    public List<Render> ofProject(ProjectId project) {
        return renders.values().stream()
                .filter(render -> render.project().equals(project))
                .toList();
    }

    @Override
    public Render cancel(RenderId id) {
        Render render = get(id);
        return render.state().isFinal() ? render : keep(in(RenderState.CANCELLED, render));
    }

    @Override
    public Path video(RenderId id) {
        if (get(id).state() != RenderState.DONE) {
            throw TestingError.RENDER_NOT_DONE.because("Expected a finished render.");
        }
        return folder.resolve(id + ".mp4");
    }

    @Override
    public void delete(RenderId id) {
        renders.remove(get(id).id());
    }
}
