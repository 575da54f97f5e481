package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Priority;
import studio.soliloquy.render.QueueState;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChange;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;

/** Renders nothing: a job waits until a test finishes or cancels it. */
public final class InMemoryRenderQueue implements RenderQueue {
    private final Map<RenderId, Render> renders = new ConcurrentHashMap<>();
    private final List<RenderId> order = new CopyOnWriteArrayList<>();
    private final Projects projects;
    private final Path folder;
    private boolean paused;

    InMemoryRenderQueue(Projects projects, Path folder) {
        this.projects = projects;
        this.folder = folder;
    }

    @Override
    public Render submit(ProjectId id, RenderChange change, Priority priority) {
        Project project = projects.get(id);
        if (project.subject().isEmpty() || project.audio().isEmpty()) {
            throw TestingError.PROJECT_INCOMPLETE.because("Expected a subject and audio.");
        }
        return keep(new Render(
                new RenderId(UUID.randomUUID()),
                id,
                RenderState.QUEUED,
                Optional.empty(),
                priority,
                project.subject().get(),
                project.subjectKind().orElseThrow(),
                project.faceIndex(),
                change.audio().or(project::audio).orElseThrow(),
                change.sound().orElse(project.sound()),
                project.features(),
                change.modelId().orElse(project.modelId()),
                project.frameRate(),
                change.parameters().orElse(project.parameters()),
                project.format(),
                change.output().orElse(project.output()),
                change.device().orElse("cpu"),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty(),
                Optional.empty(),
                false));
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
        order.remove(render.id());
        order.add(render.id());
        return render;
    }

    @Override
    public List<Render> submitAll(ProjectId project, List<RenderChange> changes, Priority priority) {
        return changes.stream().map(change -> submit(project, change, priority)).toList();
    }

    @Override
    public Render duplicate(RenderId id, RenderChange change) {
        Render earlier = get(id);
        return submit(earlier.project(), change, earlier.priority());
    }

    @Override
    public QueueState state() {
        List<Render> waiting = order.stream()
                .map(renders::get)
                .filter(render -> render != null && !render.state().isFinal())
                .sorted(Comparator.comparing(Render::priority).reversed())
                .toList();
        return new QueueState(paused, waiting, Optional.empty());
    }

    @Override
    public List<Render> ended(int limit) {
        return renders.values().stream()
                .filter(render -> render.state().isFinal())
                .limit(limit)
                .toList();
    }

    @Override
    public QueueState pauseAll() {
        paused = true;
        return state();
    }

    @Override
    public QueueState resumeAll() {
        paused = false;
        return state();
    }

    @Override
    public Render pause(RenderId id) {
        return change(id, RenderState.PAUSED);
    }

    @Override
    public Render resume(RenderId id) {
        return change(id, RenderState.QUEUED);
    }

    private Render change(RenderId id, RenderState state) {
        if (get(id).state().isFinal()) {
            throw TestingError.RENDER_TRANSITION_ILLEGAL.because("It is at its end.");
        }
        return replace(in(state, get(id)));
    }

    @Override
    public Render retry(RenderId id) {
        if (!get(id).state().isFinal()) {
            throw TestingError.RENDER_TRANSITION_ILLEGAL.because("It is not at its end.");
        }
        return keep(in(RenderState.QUEUED, get(id)));
    }

    @Override
    public Render prioritise(RenderId id, Priority priority) {
        return keep(in(get(id).state(), priority, get(id)));
    }

    @Override
    public void move(RenderId id, Optional<RenderId> before) {
        Priority priority = before.map(this::get).map(Render::priority).orElse(get(id).priority());
        keep(in(get(id).state(), priority, get(id)));
        before.ifPresent(other -> {
            order.remove(id);
            order.add(order.indexOf(other), id);
        });
    }

    private Render replace(Render render) {
        renders.put(render.id(), render);
        return render;
    }

    private static Render in(RenderState state, Render r) {
        return in(state, r.priority(), r);
    }

    private static Render in(RenderState state, Priority priority, Render r) {
        return new Render(
                r.id(),
                r.project(),
                state,
                r.activity(),
                priority,
                r.subject(),
                r.subjectKind(),
                r.faceIndex(),
                r.audio(),
                r.sound(),
                r.features(),
                r.modelId(),
                r.frameRate(),
                r.parameters(),
                r.format(),
                r.output(),
                r.device(),
                r.width(),
                r.height(),
                r.frameCount(),
                r.framesDone(),
                r.framesPerSecond(),
                r.secondsLeft(),
                r.predicted(),
                r.bytes(),
                r.notice(),
                r.failure(),
                r.submittedAt(),
                r.startedAt(),
                state.isFinal() ? Optional.of(r.submittedAt()) : Optional.empty(),
                r.streamable());
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
    public Map<ProjectId, List<Render>> ofProjects(Collection<ProjectId> asked) {
        return asked.stream().collect(Collectors.toMap(Function.identity(), this::ofProject));
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
    public Path poster(RenderId id) {
        return video(id);
    }

    @Override
    public boolean needsModel(String modelId) {
        return renders.values().stream()
                .anyMatch(render ->
                        render.modelId().equals(modelId) && !render.state().isFinal());
    }

    @Override
    public void delete(RenderId id) {
        renders.remove(get(id).id());
    }
}
