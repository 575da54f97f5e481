package studio.soliloquy.device;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import studio.soliloquy.error.Sentence;

/** A machine of which a test tells how many devices of each kind it has. */
final class TestingTrial implements DeviceTrial {
    final Queue<String> tried = new ConcurrentLinkedQueue<>();
    private final Map<DeviceKind, Integer> there;

    TestingTrial(Map<DeviceKind, Integer> there) {
        this.there = there;
    }

    @Override
    public Outcome run(DeviceKind kind, int index) {
        tried.add(kind.id(index));
        if (kind == DeviceKind.DIRECTML) {
            throw new IllegalStateException("a driver that is broken");
        }
        return index < there.getOrDefault(kind, 0)
                ? new Ran()
                : new Refused(Sentence.of("device.gpu"), Sentence.of("device.gpu.fix"));
    }
}
