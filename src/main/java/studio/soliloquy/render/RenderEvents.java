package studio.soliloquy.render;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules what happens to jobs. A listener that fails is logged and never harms a render. */
@Component
class RenderEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RenderEvents.class);

    private final ApplicationEventPublisher publisher;
    private final RenderViews views;
    private final LiveProgress live;
    private final RenderWord word;

    RenderEvents(ApplicationEventPublisher publisher, RenderViews views, LiveProgress live, RenderWord word) {
        this.publisher = publisher;
        this.views = views;
        this.live = live;
        this.word = word;
    }

    /** Tells it once the running transaction has committed. */
    void changed(RenderJob job) {
        AfterCommit.run(() -> {
            if (job.state().isFinal()) {
                live.end(job.id());
            }
            word.changed(job.id());
            publish(new RenderChanged(views.of(job)));
        });
    }

    /** Tells, once the running transaction has committed, that the job is in another state. */
    void entered(RenderJob job) {
        changed(job);
        queueChanged();
    }

    /** Tells it once the running transaction has committed. */
    void queueChanged() {
        AfterCommit.run(() -> {
            word.queueChanged();
            publish(new QueueChanged());
        });
    }

    /** Tells it now. */
    void progressed(RenderJob job, Progress progress) {
        word.progressed(job.id());
        publish(new RenderChanged(views.of(job, progress)));
    }

    /** Tells those who watch on this node, now, that something of the job is different that no row tells. */
    void shown(RenderJob job) {
        publish(new RenderChanged(views.of(job)));
    }

    /** Tells it once the running transaction has committed. */
    void deleted(RenderJob job) {
        AfterCommit.run(() -> {
            live.end(job.id());
            word.deleted(job.id(), job.request().project());
            publish(new RenderDeleted(job.id(), job.request().project()));
        });
        queueChanged();
    }

    private void publish(Object event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException failure) {
            LOG.error("A listener failed on {}", event, failure);
        }
    }
}
