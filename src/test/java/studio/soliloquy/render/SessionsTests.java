package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

@Timeout(60)
class SessionsTests {
    private static final long BUDGET = 1000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Opening opening = new Opening();
    private final MemoryBudget budget = new MemoryBudget(BUDGET);
    private Sessions sessions;

    @AfterEach
    void closeEverything() {
        threads.shutdownNow();
        sessions.closeAll();
    }

    @Test
    void keepsASessionForTheNextSegmentOfItsJob() throws InterruptedException {
        sessions = sessions(1);
        RenderJob job = job(100);
        sessions.borrow(job, processor).close();
        sessions.borrow(job, processor).close();
        assertThat(opening.opened).hasSize(1);
        assertThat(opening.closed).isEmpty();
    }

    @Test
    void keepsSessionsOpenSideBySideThatFit() throws InterruptedException {
        sessions = sessions(2);
        sessions.borrow(job(600), processor).close();
        sessions.borrow(job(400), processor).close();
        assertThat(opening.closed).isEmpty();
        assertThat(budget.promised()).isEqualTo(1000);
    }

    @Test
    void closesWhatIsIdleBeforeItOpensWhatDoesNotFitBesideIt() throws InterruptedException {
        sessions = sessions(3);
        RenderJob first = job(600);
        sessions.borrow(first, processor).close();
        sessions.borrow(job(300), processor).close();
        sessions.borrow(job(500), processor).close();
        assertThat(opening.closed).containsExactly(first.id());
        assertThat(budget.promised()).isEqualTo(800);
    }

    @Test
    void waitsForWhatIsInUse() throws Exception {
        sessions = sessions(2);
        RenderJob first = job(600);
        Sessions.Loan inUse = sessions.borrow(first, processor);
        Future<Sessions.Loan> second = threads.submit(() -> sessions.borrow(job(500), processor));
        opening.awaitAsked(2);
        assertThat(second).isNotDone();
        assertThat(opening.opened).containsExactly(first.id());
        inUse.close();
        second.get().close();
        assertThat(opening.closed).containsExactly(first.id());
    }

    @Test
    void opensWhatWouldNeverFitAlone() throws InterruptedException {
        sessions = sessions(2);
        RenderJob small = job(100);
        sessions.borrow(small, processor).close();
        sessions.borrow(job(5000), processor).close();
        assertThat(opening.closed).containsExactly(small.id());
        assertThat(opening.opened).hasSize(2);
    }

    @Test
    void givesMemoryAndSlotBackWhereNothingCouldBeOpened() throws InterruptedException {
        sessions = sessions(1);
        RenderJob broken = job(Opening.BROKEN);
        assertThatThrownBy(() -> sessions.borrow(broken, processor)).hasMessage("broken");
        assertThat(budget.promised()).isZero();
        sessions.borrow(job(BUDGET), processor).close();
        assertThat(opening.opened).hasSize(1);
    }

    @Test
    void leavesOffWaitingWhenItsThreadIsInterrupted() throws Exception {
        sessions = sessions(2);
        Sessions.Loan inUse = sessions.borrow(job(600), processor);
        Future<Sessions.Loan> second = threads.submit(() -> sessions.borrow(job(500), processor));
        opening.awaitAsked(2);
        second.cancel(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        inUse.close();
        sessions.borrow(job(400), processor).close();
        assertThat(budget.promised()).isEqualTo(1000);
    }

    @Test
    void givesASlotThatSomebodyWaitsForAwayBetweenSegments() throws Exception {
        sessions = sessions(1);
        RenderJob long1 = job(100);
        Sessions.Loan inUse = sessions.borrow(long1, processor);
        Future<DeviceLease> preparation = threads.submit(() -> sessions.slot(DeviceChoice.CPU));
        awaitWaiting();
        inUse.close();
        preparation.get().close();
        assertThat(opening.closed).containsExactly(long1.id());
        sessions.borrow(long1, processor).close();
        assertThat(opening.opened).hasSize(2);
    }

    /** Until somebody stands in line for the only slot. */
    private void awaitWaiting() throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(50).toNanos();
        while (!slots.hasQueuedThreads()) {
            if (System.nanoTime() > limit) {
                fail("Expected somebody to wait for a slot, found nobody");
            }
            Thread.sleep(5);
        }
    }

    private Semaphore slots;
    private Device processor;

    private Sessions sessions(int count) {
        slots = new Semaphore(count, true);
        processor = new Device("cpu", "processor", count);
        return new Sessions(new TestingDevices(processor, slots), device -> budget, opening, Duration.ofHours(1));
    }

    private RenderJob job(long bytes) {
        return new RenderJob(
                new RenderRequest(
                        new ProjectId(UUID.randomUUID()),
                        new AssetId("p".repeat(22)),
                        AssetKind.PORTRAIT,
                        0,
                        FaceAdjustment.NONE,
                        new AssetId("a".repeat(22)),
                        SoundEdit.NONE,
                        Optional.empty(),
                        Long.toString(bytes),
                        25,
                        new Parameters(Map.of()),
                        OutputFormat.MP4,
                        OutputSettings.DEFAULT,
                        DeviceChoice.CPU),
                Priority.NORMAL,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private record TestingDevices(Device processor, Semaphore slots) implements Devices {
        @Override
        public List<Device> all() {
            return List.of(processor);
        }

        @Override
        public DeviceLease lease() throws InterruptedException {
            return lease("cpu");
        }

        @Override
        public DeviceLease lease(String device) throws InterruptedException {
            slots.acquire();
            return taken();
        }

        @Override
        public Optional<DeviceLease> leaseFree(Device device) {
            return slots.tryAcquire() ? Optional.of(taken()) : Optional.empty();
        }

        private DeviceLease taken() {
            return new DeviceLease() {
                @Override
                public Device device() {
                    return processor;
                }

                @Override
                public void close() {
                    slots.release();
                }
            };
        }
    }

    /** A job's model is called by the bytes that it takes. */
    private static final class Opening implements SessionOpening {
        static final long BROKEN = 7;

        final Queue<RenderId> opened = new ConcurrentLinkedQueue<>();
        final Queue<RenderId> closed = new ConcurrentLinkedQueue<>();
        private final Semaphore asked = new Semaphore(0);

        /** Until it was asked so often how much memory a job takes. */
        void awaitAsked(int times) throws InterruptedException {
            assertThat(asked.tryAcquire(times, 50, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public long memoryBytes(RenderJob job, Device device) {
            asked.release();
            return Long.parseLong(job.request().modelId());
        }

        @Override
        public AnimationSession open(RenderJob job, DeviceLease lease) {
            if (job.request().modelId().equals(Long.toString(BROKEN))) {
                throw new IllegalStateException("broken");
            }
            opened.add(job.id());
            return new Nothing(() -> closed.add(job.id()));
        }
    }

    private record Nothing(Runnable closing) implements AnimationSession {
        @Override
        public int frameCount() {
            throw new UnsupportedOperationException("Expected that nobody renders");
        }

        @Override
        public FrameFormat format() {
            throw new UnsupportedOperationException("Expected that nobody renders");
        }

        @Override
        public void animate(FrameRange range, FrameSink sink) {
            throw new UnsupportedOperationException("Expected that nobody renders");
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
