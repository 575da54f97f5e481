package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;

/** Measures steps while they run: how long they take, and the most memory that the process takes meanwhile. */
@Component
class StepMeter {
    private static final long PAUSE_MILLIS = Duration.ofMillis(250).toMillis();

    private final StepTimes times;
    private final ThisMachine machine;
    private final JobLog log;
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "step-meter");
        thread.setDaemon(true);
        return thread;
    });

    StepMeter(StepTimes times, ThisMachine machine, JobLog log) {
        this.times = times;
        this.machine = machine;
        this.log = log;
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

        /** Keeps what was measured so far as what a step took that is not a segment. */
        void keep(RenderId render, String step) {
            keep(render, step, 0, machine.device(), machine.slots(DeviceChoice.CPU));
        }

        /** Keeps what was measured so far as what a segment took on that device. */
        void keep(SegmentWork work, Device device) {
            int slots = machine.slots(work.job().device());
            keep(work.job().id(), TaskRows.SEGMENT, work.index(), device.name(), slots);
        }

        private void keep(RenderId render, String step, int part, String device, int slots) {
            StepTime time = soFar(step, part, device, slots);
            times.keep(render, time);
            log.tell(render, words(time));
        }

        /** Tells the job's log what a step took so far that is measured elsewhere. */
        void tell(RenderId render, String step) {
            log.tell(render, words(soFar(step, 0, machine.device(), machine.slots(DeviceChoice.CPU))));
        }

        private StepTime soFar(String step, int part, String device, int slots) {
            took(ResidentMemory.now());
            return new StepTime(step, part, seconds(), device, machine.node(), slots, peakMemory());
        }

        private static String words(StepTime time) {
            boolean segment = time.step().equals(TaskRows.SEGMENT);
            return String.format(
                    Locale.ROOT,
                    "%s took %.1f s on %s; the process took %d MB at most.",
                    segment ? "Segment " + (time.part() + 1) : "The step \"" + time.step() + "\"",
                    time.seconds(),
                    time.device(),
                    time.peakMemory() / 1_000_000);
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
