package studio.soliloquy.render;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** What people ask of the queue as a whole or of a job's place in it, one transaction each, under the queue's lock. */
@Component
@Transactional
class QueueCommands {
    private static final Set<RenderState> BEGUN =
            EnumSet.of(RenderState.PREPARING, RenderState.RENDERING, RenderState.MUXING);

    private final QueueRows queue;
    private final RenderJobs jobs;
    private final JobCommands commands;
    private final QueueOrder order;
    private final TaskRows tasks;
    private final RenderEvents events;
    private final Projects projects;
    private final AssetStore assets;
    private final Foresight foresight;

    QueueCommands(
            QueueRows queue,
            RenderJobs jobs,
            JobCommands commands,
            QueueOrder order,
            TaskRows tasks,
            RenderEvents events,
            Projects projects,
            AssetStore assets,
            Foresight foresight) {
        this.queue = queue;
        this.jobs = jobs;
        this.commands = commands;
        this.order = order;
        this.tasks = tasks;
        this.events = events;
        this.projects = projects;
        this.assets = assets;
        this.foresight = foresight;
    }

    /** All or none, behind the others of the priority. */
    List<RenderJob> submit(List<RenderRequest> requests, Priority priority) {
        queue.lock();
        // Nothing that the jobs are made of is deleted between the check and the jobs' rows.
        requests.stream().map(RenderRequest::project).distinct().forEach(projects::get);
        hold(requests.stream());
        List<Instant> turns = order.last(priority, requests.size());
        Instant now = Row.now();
        List<RenderJob> submitted = IntStream.range(0, requests.size())
                .mapToObj(index -> jobs.save(new RenderJob(requests.get(index), priority, turns.get(index), now)))
                .toList();
        submitted.forEach(foresight::keep);
        submitted.forEach(events::changed);
        events.queueChanged();
        return submitted;
    }

    private void hold(Stream<RenderRequest> requests) {
        requests.flatMap(request ->
                        Stream.concat(Stream.of(request.subject(), request.audio()), request.features().stream()))
                .distinct()
                .sorted(Comparator.comparing(AssetId::value))
                .forEach(assets::hold);
    }

    /** Behind the others of its priority. Empty where there is no such job. */
    Optional<RenderJob> retry(RenderId render) {
        queue.lock();
        Optional<RenderJob> found = jobs.lock(render.value());
        found.ifPresent(job -> {
            hold(Stream.of(job.request()));
            commands.takeUpAgain(job);
            order.toEnd(job, job.priority());
        });
        return found;
    }

    /** Behind the others of that priority; one that has it already stays where it is. Empty where there is no such job. */
    Optional<RenderJob> prioritise(RenderId render, Priority priority) {
        queue.lock();
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> job.priority() != priority || job.state().isFinal()).ifPresent(job -> {
            order.toEnd(job, priority);
            moved(job);
        });
        return found;
    }

    /**
     * @param before empty: behind the others of its own priority
     * @return empty where there is no such job
     */
    Optional<RenderJob> move(RenderId render, Optional<RenderId> before) {
        queue.lock();
        Optional<RenderJob> target = before.map(this::unfinished);
        Optional<RenderJob> found = jobs.lock(render.value());
        found.filter(job -> !target.equals(Optional.of(job))).ifPresent(job -> {
            target.ifPresentOrElse(other -> order.toBefore(job, other), () -> order.toEnd(job, job.priority()));
            moved(job);
        });
        return found;
    }

    private RenderJob unfinished(RenderId render) {
        RenderJob job = jobs.lock(render.value()).orElseThrow(() -> UnknownRender.of(render));
        if (job.state().isFinal()) {
            throw new StudioException(
                    RenderError.RENDER_TRANSITION_ILLEGAL,
                    "Expected a render that is not at its end to move another one before, found it " + job.state()
                            + ".",
                    "Look at the queue again: it has gone on in the meantime.");
        }
        return job;
    }

    private void moved(RenderJob job) {
        events.changed(job);
        events.queueChanged();
    }

    /** Nothing is begun any more, and what runs stops soon. Does nothing where it is paused already. */
    void pauseAll() {
        QueueRow row = queue.lock();
        if (!row.paused()) {
            row.pause(true);
            tasks.removeAllWaiting();
            events.queueChanged();
        }
    }

    /** Does nothing where it is not paused. */
    void resumeAll() {
        QueueRow row = queue.lock();
        if (row.paused()) {
            row.pause(false);
            queueAgain();
            events.queueChanged();
        }
    }

    private void queueAgain() {
        jobs.idsIn(BEGUN).stream().map(RenderId::new).forEach(commands::queueAgain);
    }

    /** Stops whatever of a project is not at its end, in the transaction that discards it. */
    void cancelAllOf(ProjectId project) {
        queue.lock();
        jobs.idsOfProject(project.value()).stream().map(RenderId::new).forEach(commands::cancel);
    }

    /** Lets go of everything of a project, in the transaction that deletes it. */
    void deleteAllOf(ProjectId project) {
        queue.lock();
        jobs.idsOfProject(project.value()).stream().map(RenderId::new).forEach(commands::delete);
    }
}
