package studio.soliloquy.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.soliloquy.error.StudioException;

@Timeout(30)
class LocalDevicesTests {
    private static final List<String> EVERY_KIND = List.of("cuda", "tensorrt", "coreml", "directml", "cpu");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private TestingTrial trial = new TestingTrial(Map.of());
    private TriedDevices tried;

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void namesTheProcessorOfThisMachine() {
        Device processor = processors(3).all().get(0);

        assertThat(processor.id()).isEqualTo("cpu");
        assertThat(processor.name()).containsPattern("\\S+, \\d+ cores?");
        assertThat(processor.slots()).isEqualTo(3);
    }

    @Test
    void triesNothingBeforeItIsAskedTo() {
        processors(1).all();

        assertThat(trial.tried).isEmpty();
        assertThat(tried.isOver()).isFalse();
        assertThat(tried.findings()).contains(new DeviceFinding.Untried(DeviceKind.CUDA));
    }

    @Test
    void findsAllOfAKindInTheOrderOfPreference() throws InterruptedException {
        trial = new TestingTrial(Map.of(DeviceKind.CUDA, 2));
        Devices devices = devices(new DeviceSettings(1, List.of("cpu", "cuda"), Map.of("cuda:1", 3)));
        tried.await();

        assertThat(devices.all()).extracting(Device::id).containsExactly("cpu", "cuda:0", "cuda:1");
        assertThat(devices.all()).extracting(Device::slots).containsExactly(1, 1, 3);
        assertThat(trial.tried).containsExactly("cuda:0", "cuda:1", "cuda:2");
        // It is told a moment after nobody has to wait any more.
        assertThat(told.take()).isEqualTo(new DevicesFound());
    }

    @Test
    void saysWhyADeviceCannotBeUsedAndSurvivesABrokenDriver() throws InterruptedException {
        Devices devices = devices(new DeviceSettings(1, EVERY_KIND, Map.of()));
        tried.await();

        assertThat(devices.all()).extracting(Device::id).containsExactly("cpu");
        assertThat(tried.findings())
                .contains(new DeviceFinding.Unusable(
                        DeviceKind.CUDA,
                        "Expected an NVIDIA GPU, found none that CUDA can see.",
                        "Check that nvidia-smi lists it, and that CUDA_VISIBLE_DEVICES does not hide it."))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("DIRECTML", "a driver that is broken"));
    }

    @Test
    void neverGivesAnotherDeviceThanWasAskedFor() {
        Devices devices = devices(new DeviceSettings(1, EVERY_KIND, Map.of()));

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> devices.lease("cuda:0"))
                .withMessage(
                        "Expected the device \"cuda:0\", found that it cannot be used: Expected an NVIDIA GPU, found none"
                                + " that CUDA can see.")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DeviceError.DEVICE_NOT_AVAILABLE))
                .satisfies(refusal -> assertThat(refusal.hint()).startsWith("Check that nvidia-smi lists it"));
    }

    @Test
    void leasesThePreferredDeviceWhereNoneIsNamed() throws InterruptedException {
        trial = new TestingTrial(Map.of(DeviceKind.CUDA, 1));
        Devices devices = devices(new DeviceSettings(1, List.of("cuda"), Map.of()));

        try (DeviceLease preferred = devices.lease();
                DeviceLease beside = devices.lease("cpu")) {
            assertThat(preferred.device().id()).isEqualTo("cuda:0");
            assertThat(beside.device().id()).isEqualTo("cpu");
        }
    }

    @Test
    void hasNothingToLeaseWhereItOnlyServesPages() {
        Devices devices = processors(0);

        assertThatIllegalStateException().isThrownBy(devices::lease).withMessageContaining("only serves pages");
        assertThatIllegalStateException().isThrownBy(() -> devices.lease("cpu"));
    }

    @Test
    void refusesAnOrderAndSlotsThatNameNoDevice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceSettings(1, List.of("abacus"), Map.of()))
                .withMessageContaining("studio.device.order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceSettings(1, List.of(), Map.of("cuda:0", 65)))
                .withMessageContaining("cuda:0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceSettings(1, List.of(), Map.of("cpu", 2)))
                .withMessageContaining("cpu-slots");
    }

    @Test
    void neverGivesOutMoreSlotsThanItHas() throws Exception {
        Devices devices = processors(2);
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
        Devices devices = processors(1);
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
        Devices devices = processors(1);
        DeviceLease lease = devices.lease();
        lease.close();
        lease.close();
        devices.lease();

        Future<DeviceLease> third = threads.submit(() -> devices.lease());

        assertThat(third).satisfies(it -> assertThat(it).isNotDone());
        third.cancel(true);
        assertThat(third).isCancelled();
    }

    private Devices processors(int slots) {
        return devices(new DeviceSettings(slots, EVERY_KIND, Map.of()));
    }

    private Devices devices(DeviceSettings settings) {
        tried = new TriedDevices(settings, trial, new NvidiaSmi(() -> "", Map.of()), told::add);
        return new LocalDevices(tried);
    }
}
