package studio.soliloquy.render;

import org.springframework.stereotype.Component;

/** Clears away what a job kept open or on disk while it was under way. */
@Component
class JobRemains {
    private final Sessions sessions;
    private final JobFolders folders;

    JobRemains(Sessions sessions, JobFolders folders) {
        this.sessions = sessions;
        this.folders = folders;
    }

    void closeSessions(RenderId render) {
        sessions.close(render);
    }

    void clear(RenderId render) {
        sessions.close(render);
        folders.delete(render);
    }

    void clearWithResult(RenderJob job) {
        clear(job.id());
        job.resultName().ifPresent(folders::deleteResult);
    }
}
