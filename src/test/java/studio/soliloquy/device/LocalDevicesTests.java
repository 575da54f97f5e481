package studio.soliloquy.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LocalDevicesTests {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void namesTheProcessorOfThisMachine() {
        Device processor = devices(3).all().get(0);

        assertThat(processor.id()).isEqualTo("cpu");
        assertThat(processor.name()).containsPattern("\\S+, \\d+ cores?");
        assertThat(processor.slots()).isEqualTo(3);
    }

    @Test
    void neverGivesOutMoreSlotsThanItHas() throws Exception {
        Devices devices = devices(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Runnable work = () -> {
            try (DeviceLease lease = devices.lease()) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        var all = Stream.generate(() -> work)
                .limit(200)
                .<Future<?>>map(threads::submit)
                .toList();
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(most.get()).isBetween(1, 2);
        assertThat(running.get()).isZero();
    }

    @Test
    void waitsUntilASlotIsFree() throws Exception {
        Devices devices = devices(1);
        DeviceLease first = devices.lease();
        CountDownLatch asking = new CountDownLatch(1);
        Future<DeviceLease> second = threads.submit(() -> {
            asking.countDown();
            return devices.lease();
        });
        asking.await();

        assertThat(second).isNotDone();
        first.close();

        assertThat(second.get().device()).isEqualTo(first.device());
    }

    @Test
    void aSecondCloseFreesNoSecondSlot() throws Exception {
        Devices devices = devices(1);
        DeviceLease lease = devices.lease();
        lease.close();
        lease.close();
        devices.lease();

        Future<DeviceLease> third = threads.submit(devices::lease);

        assertThat(third).satisfies(it -> assertThat(it).isNotDone());
        third.cancel(true);
        assertThat(third).isCancelled();
    }

    private static Devices devices(int slots) {
        return new LocalDevices(new DeviceSettings(slots));
    }
}
