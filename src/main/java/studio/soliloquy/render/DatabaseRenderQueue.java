package studio.soliloquy.render;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** The queue, kept in the studio's own database. */
@Service
class DatabaseRenderQueue implements RenderQueue {
    private final Projects projects;
    private final AssetStore assets;
    private final SubmissionCheck check;
    private final RenderJobs jobs;
    private final JobSteps steps;
    private final TaskRows tasks;
    private final RenderEvents events;
    private final RenderViews views;
    private final JobFolders folders;
    private final TransactionOperations transactions;

    DatabaseRenderQueue(
            Projects projects,
            AssetStore assets,
            SubmissionCheck check,
            RenderJobs jobs,
            JobSteps steps,
            TaskRows tasks,
            RenderEvents events,
            RenderViews views,
            JobFolders folders,
            TransactionOperations transactions) {
        this.projects = projects;
        this.assets = assets;
        this.check = check;
        this.jobs = jobs;
        this.steps = steps;
        this.tasks = tasks;
        this.events = events;
        this.views = views;
        this.folders = folders;
        this.transactions = transactions;
    }

    @Override
    public Render submit(ProjectId project) {
        RenderRequest request = check.freeze(projects.get(project));
        return transactions.execute(transaction -> {
            // Nothing that the job is made of is deleted between the check and the job's row.
            assets.hold(request.portrait());
            assets.hold(request.audio());
            RenderJob job = jobs.save(new RenderJob(request, Instant.now()));
            tasks.prepare(job);
            events.changed(job);
            return views.of(job);
        });
    }

    @Override
    public Render get(RenderId id) {
        return views.of(find(id));
    }

    @Override
    public List<Render> ofProject(ProjectId project) {
        return jobs.findByProjectIdOrderBySubmittedAtDesc(project.value()).stream()
                .map(views::of)
                .toList();
    }

    @Override
    public Render cancel(RenderId id) {
        return views.of(steps.cancel(id).orElseThrow(() -> unknown(id)));
    }

    @Override
    public Path video(RenderId id) {
        RenderJob job = find(id);
        if (job.state() != RenderState.DONE) {
            throw new StudioException(
                    RenderError.RENDER_NOT_DONE,
                    "Expected a render that is done, found it " + job.state() + ".",
                    job.state().isFinal() ? "Render again." : "Wait until it is done.");
        }
        return folders.result(id);
    }

    @Override
    public void delete(RenderId id) {
        if (!steps.delete(id)) {
            throw unknown(id);
        }
    }

    private RenderJob find(RenderId id) {
        return jobs.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    private static StudioException unknown(RenderId id) {
        return new StudioException(
                RenderError.RENDER_NOT_FOUND,
                "Expected the id of a render, found " + id + ", which there is none of.",
                "It may have been deleted: look at the project's renders.");
    }
}
