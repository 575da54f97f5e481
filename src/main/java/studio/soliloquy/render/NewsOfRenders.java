package studio.soliloquy.render;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.ClusterListener;
import studio.soliloquy.cluster.NodeId;
import studio.soliloquy.project.ProjectId;

/**
 * Hears what happens to jobs on other nodes, reads their rows and publishes the same events here. They are published past
 * {@link RenderEvents}, so they are not told again.
 */
@Component
class NewsOfRenders implements ClusterListener {
    private final RenderJobs jobs;
    private final RenderViews views;
    private final LiveProgress live;
    private final ProgressElsewhere elsewhere;
    private final JobRemains remains;
    private final ApplicationEventPublisher events;

    NewsOfRenders(
            RenderJobs jobs,
            RenderViews views,
            LiveProgress live,
            ProgressElsewhere elsewhere,
            JobRemains remains,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.views = views;
        this.live = live;
        this.elsewhere = elsewhere;
        this.remains = remains;
        this.events = events;
    }

    @Override
    public String topic() {
        return RenderWord.TOPIC;
    }

    @Override
    public void heard(NodeId from, String news) {
        String[] words = news.split(" ", 3);
        RenderId render = new RenderId(UUID.fromString(words[1]));
        switch (words[0]) {
            case RenderWord.CHANGED -> changed(render);
            case RenderWord.PROGRESSED -> {
                elsewhere.heard(from, render, NodeProgress.parse(words[2]));
                changed(render);
            }
            case RenderWord.DELETED -> deleted(render, new ProjectId(UUID.fromString(words[2])));
            default -> throw new IllegalArgumentException("Expected news of a render, found \"" + words[0] + "\"");
        }
    }

    @Override
    public void missed() {
        jobs.findByStateInOrderByPriorityDescTurnAsc(Arrays.stream(RenderState.values())
                        .filter(state -> !state.isFinal())
                        .toList())
                .forEach(this::publish);
    }

    private void changed(RenderId render) {
        Optional<RenderJob> found = jobs.findById(render.value());
        found.ifPresent(job -> {
            live.heard(render, job.framesDone());
            if (job.state() != RenderState.RENDERING) {
                leave(render);
            }
            publish(job);
        });
    }

    private void deleted(RenderId render, ProjectId project) {
        leave(render);
        events.publishEvent(new RenderDeleted(render, project));
    }

    /** Nothing more of it is rendered anywhere; a segment that still is under way here ends by itself. */
    private void leave(RenderId render) {
        elsewhere.end(render);
        live.end(render);
        remains.closeSessions(render);
    }

    private void publish(RenderJob job) {
        events.publishEvent(new RenderChanged(views.of(job)));
    }
}
