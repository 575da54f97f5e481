package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Measures steps while they run: how long they take, and the most memory that the process takes meanwhile. */
@Component
class StepMeter {
    private static final long PAUSE_MILLIS = Duration.ofMillis(250).toMillis();

    private final StepTimes times;
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "step-meter");
        thread.setDaemon(true);
        return thread;
    });

    StepMeter(StepTimes times) {
        this.times = times;
        sampler.scheduleWithFixedDelay(this::sample, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A step begins. The caller closes it when the step is over, well or not. */
    Run begin() {
        Run run = new Run();
        running.add(run);
        return run;
    }

    private void sample() {
        if (!running.isEmpty()) {
            long memory = ResidentMemory.now();
            running.forEach(run -> run.took(memory));
        }
    }

    @PreDestroy
    void close() {
        sampler.shutdownNow();
    }

    /** A step under way. */
    final class Run implements AutoCloseable {
        private final long began = System.nanoTime();
        private long peak;

        private Run() {
            took(ResidentMemory.now());
        }

        private synchronized void took(long memory) {
            peak = Math.max(peak, memory);
        }

        double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        /** The most bytes that the process took since the step began. */
        synchronized long peakMemory() {
            return peak;
        }

        /**
         * Keeps what was measured so far as what the step took.
         *
         * @param part which segment, 0 for other steps
         */
        void keep(RenderId render, String step, int part) {
            took(ResidentMemory.now());
            times.keep(render, step, part, seconds(), peakMemory());
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
