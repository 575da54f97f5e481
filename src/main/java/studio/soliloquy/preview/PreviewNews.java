package studio.soliloquy.preview;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.ClusterListener;
import studio.soliloquy.cluster.NodeId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** Tells other nodes what is watched here, every few seconds anew, and hears what they tell of pictures and watchers. */
@Component
class PreviewNews implements ClusterListener {
    static final String TOPIC = "preview";
    static final String WATCHED = "watched";
    static final String PICTURE = "picture";

    private static final int PAUSE_SECONDS = 3;

    private final Cluster cluster;
    private final RenderQueue queue;
    private final Audience audience;
    private final Stages stages;
    private final ViewersElsewhere elsewhere;
    private final PictureCollection pictures;
    private final RenderNews renders;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "preview-watched"));

    PreviewNews(
            Cluster cluster,
            RenderQueue queue,
            Audience audience,
            Stages stages,
            ViewersElsewhere elsewhere,
            PictureCollection pictures,
            RenderNews renders) {
        this.cluster = cluster;
        this.queue = queue;
        this.audience = audience;
        this.stages = stages;
        this.elsewhere = elsewhere;
        this.pictures = pictures;
        this.renders = renders;
        timer.scheduleWithFixedDelay(
                () -> audience.renders().forEach(this::tellWatched), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Somebody new watches here: he is shown what other nodes have, and they hear of it at once. */
    void watched(RenderId render) {
        tellWatched(render);
        pictures.collect(render);
    }

    private void tellWatched(RenderId render) {
        List<Watch> watches = audience.of(render);
        if (!watches.isEmpty()) {
            int edge = watches.stream().mapToInt(Watch::longestEdge).max().orElseThrow();
            int rate = watches.stream().mapToInt(Watch::previewsPerSecond).max().orElseThrow();
            cluster.tell(TOPIC, WATCHED + " " + render + " " + edge + " " + rate);
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(NodeId from, String news) {
        String[] words = news.split(" ");
        RenderId render = new RenderId(UUID.fromString(words[1]));
        switch (words[0]) {
            case WATCHED -> watchedElsewhere(from, render, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case PICTURE -> {
                elsewhere.shownElsewhere(render, Integer.parseInt(words[2]));
                pictures.collect(render);
            }
            default -> throw new IllegalArgumentException("Expected news of a preview, found \"" + words[0] + "\"");
        }
    }

    private void watchedElsewhere(NodeId from, RenderId render, int longestEdge, int previewsPerSecond) {
        if (elsewhere.watched(from, render, longestEdge, previewsPerSecond)) {
            stages.find(render).ifPresent(Stage::greet);
        }
    }

    /** What is watched may have come to its end meanwhile, which nobody tells again. */
    @Override
    public void missed() {
        audience.renders().forEach(this::lookAt);
    }

    private void lookAt(RenderId render) {
        try {
            renders.on(new RenderChanged(queue.get(render)));
        } catch (StudioException failure) {
            if (failure.code() != RenderError.RENDER_NOT_FOUND) {
                throw failure;
            }
            renders.gone(render);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
