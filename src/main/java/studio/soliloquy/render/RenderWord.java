package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.project.ProjectId;

/** Tells other nodes what happens to jobs on this one. Never waits, so rendering threads may call it. */
@Component
class RenderWord {
    static final String TOPIC = "render";
    static final String QUEUE_TOPIC = "queue";
    static final String CHANGED = "changed";
    static final String PROGRESSED = "progressed";
    static final String DELETED = "deleted";

    private static final int AGAIN_SECONDS = 2;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final Cluster cluster;
    private final LiveProgress live;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "render-word"));
    private final ConcurrentMap<RenderId, Long> toldAt = new ConcurrentHashMap<>();

    RenderWord(Cluster cluster, LiveProgress live) {
        this.cluster = cluster;
        this.live = live;
        timer.scheduleWithFixedDelay(this::tellAgain, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** However long a frame takes: who says nothing for long is taken for dead. */
    private void tellAgain() {
        live.renders().stream()
                .filter(render -> live.here(render)
                        .filter(progress -> !progress.segments().isEmpty())
                        .isPresent())
                .forEach(this::tellUnderWay);
    }

    /** What is under way goes first, so that no frame counts twice once the others read the row. */
    void changed(RenderId render) {
        tellUnderWay(render);
        cluster.tell(TOPIC, CHANGED + " " + render);
        if (live.here(render).isEmpty()) {
            toldAt.remove(render);
        }
    }

    void queueChanged() {
        cluster.tell(QUEUE_TOPIC, "changed");
    }

    void deleted(RenderId render, ProjectId project) {
        toldAt.remove(render);
        cluster.tell(TOPIC, DELETED + " " + render + " " + project);
    }

    /** At most five times a second for each job. */
    void progressed(RenderId render) {
        long now = System.nanoTime();
        boolean[] due = {false};
        toldAt.compute(render, (job, last) -> {
            due[0] = last == null || now - last >= PAUSE_NANOS;
            return due[0] ? (Long) now : last;
        });
        if (due[0]) {
            tellUnderWay(render);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void tellUnderWay(RenderId render) {
        live.here(render).ifPresent(progress -> cluster.tell(TOPIC, PROGRESSED + " " + render + " " + progress));
    }
}
