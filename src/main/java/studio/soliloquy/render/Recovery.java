package studio.soliloquy.render;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings queue, rows and folders together again after the studio was stopped or died: every job that is not at its end
 * has a task, and only such jobs have a folder.
 */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final RenderJobs jobs;
    private final JobSteps steps;
    private final TaskRows tasks;
    private final JobFolders folders;
    private final DatabaseKind database;

    Recovery(RenderJobs jobs, JobSteps steps, TaskRows tasks, JobFolders folders, DatabaseKind database) {
        this.jobs = jobs;
        this.steps = steps;
        this.tasks = tasks;
        this.folders = folders;
        this.database = database;
    }

    /** To be called before the first step is run. */
    void run() {
        if (database.belongsToThisProcess()) {
            tasks.releaseAll();
        }
        List<RenderId> unfinished = jobs
                .findByStateInOrderBySubmittedAt(Arrays.stream(RenderState.values())
                        .filter(state -> !state.isFinal())
                        .toList())
                .stream()
                .map(RenderJob::id)
                .toList();
        unfinished.forEach(steps::resume);
        if (!unfinished.isEmpty()) {
            LOG.info("{} unfinished renders go on", unfinished.size());
        }
        deleteFoldersExcept(new HashSet<>(unfinished));
    }

    private void deleteFoldersExcept(Set<RenderId> unfinished) {
        folders.all().stream()
                .filter(job -> !unfinished.contains(job))
                .filter(job -> steps.isOver(job))
                .forEach(folders::delete);
    }
}
