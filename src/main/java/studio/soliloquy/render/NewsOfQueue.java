package studio.soliloquy.render;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.ClusterListener;
import studio.soliloquy.cluster.NodeId;

/** Hears that another node has changed the queue, and says so here; past {@link RenderEvents}, so it is not told again. */
@Component
class NewsOfQueue implements ClusterListener {
    private final ApplicationEventPublisher events;

    NewsOfQueue(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public String topic() {
        return RenderWord.QUEUE_TOPIC;
    }

    @Override
    public void heard(NodeId from, String news) {
        missed();
    }

    @Override
    public void missed() {
        events.publishEvent(new QueueChanged());
    }
}
