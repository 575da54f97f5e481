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

    RenderEvents(ApplicationEventPublisher publisher, RenderViews views, LiveProgress live) {
        this.publisher = publisher;
        this.views = views;
        this.live = live;
    }

    /** Tells it once the running transaction has committed. */
    void changed(RenderJob job) {
        AfterCommit.run(() -> {
            if (job.state().isFinal()) {
                live.end(job.id());
            }
            publish(new RenderChanged(views.of(job)));
        });
    }

    /** Tells it now. */
    void progressed(RenderJob job, Progress progress) {
        publish(new RenderChanged(views.of(job, progress)));
    }

    /** Tells it once the running transaction has committed. */
    void deleted(RenderJob job) {
        AfterCommit.run(() -> {
            live.end(job.id());
            publish(new RenderDeleted(job.id(), job.request().project()));
        });
    }

    private void publish(Object event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException failure) {
            LOG.error("A listener failed on {}", event, failure);
        }
    }
}
