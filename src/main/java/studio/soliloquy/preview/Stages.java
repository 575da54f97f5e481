package studio.soliloquy.preview;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.FrameTap;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.Frame;

/** Where the frames of all renders under way are shown. */
@Component
class Stages implements FrameTap {
    /** Each keeps one frame. A stage that is dropped too early is only empty when it is asked for again. */
    private static final int KEPT = 16;

    private final Audience audience;
    private final JpegWriter jpegs;
    /** Takes nothing more once it is stopped: nobody is left to see it. */
    private final ExecutorService workers = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "preview-pictures"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final Map<RenderId, Stage> stages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RenderId, Stage> eldest) {
            return size() > KEPT;
        }
    };

    Stages(Audience audience, JpegWriter jpegs) {
        this.audience = audience;
        this.jpegs = jpegs;
    }

    @Override
    public void show(RenderId render, int frameIndex, int frameCount, Frame frame) {
        Stage stage;
        synchronized (stages) {
            stage = stages.computeIfAbsent(render, id -> new Stage(id, audience, jpegs, workers));
        }
        stage.show(frameIndex, frameCount, frame);
    }

    Optional<Stage> find(RenderId render) {
        synchronized (stages) {
            return Optional.ofNullable(stages.get(render));
        }
    }

    void remove(RenderId render) {
        synchronized (stages) {
            stages.remove(render);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
