package studio.soliloquy.render;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.soliloquy.project.ProjectDeleted;
import studio.soliloquy.project.ProjectDiscarded;

/**
 * Stops a project's renders when it is discarded, and lets go of them when it is deleted: their rows with it, their files
 * once that has committed.
 */
@Component
class ProjectListener {
    private final QueueCommands queue;

    ProjectListener(QueueCommands queue) {
        this.queue = queue;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProjectDiscarded discarded) {
        queue.cancelAllOf(discarded.project());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProjectDeleted deleted) {
        queue.deleteAllOf(deleted.project());
    }
}
