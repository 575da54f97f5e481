package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.video.OutputQuality;

class MeasuredSpeedsTests extends QueueTest {
    private static final String MODEL = "model-" + UUID.randomUUID();

    @Autowired
    private Measurements measurements;

    @Autowired
    private ModelSpeeds speeds;

    private void measured(String device, int frames, double seconds, Instant at) {
        measurements.keep(new Measurement(
                UUID.randomUUID(),
                MODEL,
                device,
                "node",
                "MP4",
                OutputQuality.GOOD,
                400,
                400,
                frames,
                1,
                1,
                seconds,
                1,
                1,
                1,
                1,
                1,
                at));
    }

    @Test
    void tellsTheMiddleOneOfTheLatestDevice() {
        assertThat(speeds.of(MODEL)).isEmpty();

        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        measured("GPU", 1000, 1, now.minusSeconds(50));
        measured("CPU", 100, 10, now.minusSeconds(40));
        measured("CPU", 100, 0.1, now.minusSeconds(30));
        measured("CPU", 100, 5, now);

        assertThat(speeds.of(MODEL)).hasValue(new ModelSpeed(MODEL, 20, "CPU", 20, 3, now));
    }
}
