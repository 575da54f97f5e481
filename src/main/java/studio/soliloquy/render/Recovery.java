package studio.soliloquy.render;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
    private final JobCommands commands;
    private final Integrity integrity;
    private final TaskRows tasks;
    private final JobFolders folders;
    private final DatabaseKind database;

    Recovery(
            RenderJobs jobs,
            JobCommands commands,
            Integrity integrity,
            TaskRows tasks,
            JobFolders folders,
            DatabaseKind database) {
        this.jobs = jobs;
        this.commands = commands;
        this.integrity = integrity;
        this.tasks = tasks;
        this.folders = folders;
        this.database = database;
    }

    /** To be called before the first step is run. */
    void run() {
        if (database.belongsToThisProcess()) {
            tasks.releaseAll();
        }
        List<UUID> unfinished = jobs.idsIn(Arrays.stream(RenderState.values())
                .filter(state -> !state.isFinal())
                .toList());
        unfinished.stream().map(RenderId::new).forEach(this::goOn);
        if (!unfinished.isEmpty()) {
            LOG.info("{} unfinished renders are in the queue", unfinished.size());
        }
        folders.all().forEach(commands::clearIfOver);
    }

    private void goOn(RenderId render) {
        integrity.check(render);
        commands.queueAgain(render);
    }
}
