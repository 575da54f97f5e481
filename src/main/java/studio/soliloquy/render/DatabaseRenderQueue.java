package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Person;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** The queue, kept in the studio's own database. */
@Service
class DatabaseRenderQueue implements RenderQueue {
    private static final List<RenderState> UNFINISHED = Arrays.stream(RenderState.values())
            .filter(state -> !state.isFinal())
            .toList();

    private final Projects projects;
    private final SubmissionCheck check;
    private final RenderJobs jobs;
    private final QueueRows queue;
    private final JobCommands commands;
    private final QueueCommands queueCommands;
    private final RenderViews views;
    private final QueueEstimate estimate;
    private final Integrity integrity;
    private final JobFolders folders;
    private final Posters posters;

    DatabaseRenderQueue(
            Projects projects,
            SubmissionCheck check,
            RenderJobs jobs,
            QueueRows queue,
            JobCommands commands,
            QueueCommands queueCommands,
            RenderViews views,
            QueueEstimate estimate,
            Integrity integrity,
            JobFolders folders,
            Posters posters) {
        this.projects = projects;
        this.check = check;
        this.jobs = jobs;
        this.queue = queue;
        this.commands = commands;
        this.queueCommands = queueCommands;
        this.views = views;
        this.estimate = estimate;
        this.integrity = integrity;
        this.folders = folders;
        this.posters = posters;
    }

    @Override
    public Render submit(ProjectId project, RenderChange change, Priority priority) {
        return submitAll(project, List.of(change), priority).get(0);
    }

    @Override
    public List<Render> submitAll(ProjectId id, List<RenderChange> changes, Priority priority) {
        if (changes.isEmpty() || changes.size() > LARGEST_BATCH) {
            throw new StudioException(
                    RenderError.RENDER_BATCH_INVALID,
                    "Expected 1 to " + LARGEST_BATCH + " renders at once, found " + changes.size() + ".",
                    "Submit them in several parts.");
        }
        Project project = projects.get(id);
        List<RenderRequest> requests = changes.stream()
                .map(change -> check.freeze(RenderDraft.of(project).with(change)))
                .toList();
        return views(queueCommands.submit(requests, priority));
    }

    @Override
    public Render duplicate(RenderId id, RenderChange change) {
        RenderJob earlier = find(id);
        RenderRequest request = check.freeze(RenderDraft.of(earlier.request()).with(change));
        return views.of(
                queueCommands.submit(List.of(request), earlier.priority()).get(0));
    }

    @Override
    public Render get(RenderId id) {
        return views.of(find(id));
    }

    @Override
    public List<Render> ofProject(ProjectId project) {
        return views(jobs.ofProjects(List.of(project.value())));
    }

    @Override
    public Map<ProjectId, List<Render>> ofProjects(Collection<ProjectId> asked) {
        Map<ProjectId, List<Render>> renders = new LinkedHashMap<>();
        asked.forEach(project -> renders.put(project, new ArrayList<>()));
        List<UUID> ids = renders.keySet().stream().map(ProjectId::value).toList();
        jobs.ofProjects(ids).stream()
                .map(views::of)
                .forEach(render -> renders.get(render.project()).add(render));
        return renders;
    }

    @Override
    public List<Render> ended(int limit) {
        return views(jobs.ended(Limit.of(limit)));
    }

    @Override
    public QueueState state() {
        boolean paused = queue.paused();
        List<Render> all = Person.STUDIO.during(() -> views(jobs.findByStateInOrderByPriorityDescTurnAsc(UNFINISHED)));
        Set<UUID> own = Set.copyOf(jobs.idsIn(UNFINISHED));
        return QueueState.of(paused, all, render -> own.contains(render.id().value()), estimate.secondsLeft(all));
    }

    @Override
    public QueueState pauseAll() {
        queueCommands.pauseAll();
        return state();
    }

    @Override
    public QueueState resumeAll() {
        queueCommands.resumeAll();
        return state();
    }

    @Override
    public Render pause(RenderId id) {
        return known(id, commands.pause(id));
    }

    @Override
    public Render resume(RenderId id) {
        return known(id, commands.resume(id));
    }

    @Override
    public Render cancel(RenderId id) {
        Render cancelled = known(id, commands.cancel(id));
        commands.clearIfOver(id);
        return cancelled;
    }

    @Override
    public Render retry(RenderId id) {
        RenderJob job = find(id);
        if (job.state() == RenderState.FAILED || job.state() == RenderState.CANCELLED) {
            // What it is made of may have gone since it was submitted.
            check.freeze(RenderDraft.of(job.request()));
            integrity.check(id);
        }
        return known(id, queueCommands.retry(id));
    }

    @Override
    public Render prioritise(RenderId id, Priority priority) {
        return known(id, queueCommands.prioritise(id, priority));
    }

    @Override
    public void move(RenderId id, Optional<RenderId> before) {
        known(id, queueCommands.move(id, before));
    }

    @Override
    public Path video(RenderId id) {
        return folders.result(resultOf(find(id)));
    }

    @Override
    public Path poster(RenderId id) {
        RenderJob job = find(id);
        return posters.of(resultOf(job), job.format());
    }

    private static String resultOf(RenderJob job) {
        if (job.state() != RenderState.DONE) {
            throw new StudioException(
                    RenderError.RENDER_NOT_DONE,
                    "Expected a render that is done, found it " + job.state() + ".",
                    job.state().isFinal() ? "Render again." : "Wait until it is done.");
        }
        return job.resultName().orElseThrow();
    }

    @Override
    public boolean needsModel(String modelId) {
        return jobs.existsUnfinishedOf(modelId);
    }

    @Override
    public void delete(RenderId id) {
        if (!commands.delete(id)) {
            throw UnknownRender.of(id);
        }
    }

    private RenderJob find(RenderId id) {
        return jobs.findById(id.value()).orElseThrow(() -> UnknownRender.of(id));
    }

    private Render known(RenderId id, Optional<RenderJob> job) {
        return views.of(job.orElseThrow(() -> UnknownRender.of(id)));
    }

    private List<Render> views(List<RenderJob> all) {
        return all.stream().map(views::of).toList();
    }
}
