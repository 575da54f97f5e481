package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputQuality;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class PredictionTests {
    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private RenderOutlook outlook;

    @Autowired
    private Predictions predictions;

    @Autowired
    private Measurements measurements;

    @Autowired
    private ThisMachine machine;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestingAnimationModel model;

    /** A model of its own for each test, since measurements stay. */
    private final String modelId = "measured-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    @AfterEach
    void forget() {
        model.forget();
    }

    private void measured(String device, OutputFormat format, long pixels, int frames, double seconds) {
        measurements.keep(new Measurement(
                UUID.randomUUID(),
                modelId,
                device,
                "somewhere",
                format.name(),
                OutputQuality.GOOD,
                pixels,
                pixels,
                frames,
                frames / 25.0,
                seconds / 10,
                seconds * 8 / 10,
                seconds / 10,
                1000,
                1000,
                5000,
                700_000_000,
                Instant.now()));
    }

    private Optional<Prediction> predicted(OutputFormat format, long pixels, int frames) {
        return predictions.of(new PlannedWork(
                modelId, format, OutputQuality.GOOD, pixels, pixels, frames, frames / 25.0, DeviceChoice.CPU));
    }

    @Test
    void knowsNothingOfWhatWasNeverMeasured() {
        measured("Another processor", OutputFormat.MP4, 10_000, 100, 10);

        assertThat(predicted(OutputFormat.MP4, 10_000, 100)).isEmpty();
    }

    @Test
    void takesTheMedianOfWhatIsMostAlike() {
        for (double seconds : List.of(9.0, 10.0, 50.0)) {
            measured(machine.device(), OutputFormat.MP4, 10_000, 100, seconds);
        }

        assertThat(predicted(OutputFormat.MP4, 10_000, 100).orElseThrow().seconds())
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void scalesByFramesAndByPixels() {
        measured(machine.device(), OutputFormat.MP4, 10_000, 100, 10);
        Prediction longer = predicted(OutputFormat.MP4, 10_000, 300).orElseThrow();
        Prediction larger = predicted(OutputFormat.MP4, 20_000, 100).orElseThrow();

        assertThat(longer.seconds()).isCloseTo(30, within(1e-9));
        assertThat(longer.diskBytes()).isEqualTo(15_000);
        assertThat(longer.memoryBytes()).isEqualTo(700_000_000);
        assertThat(larger.seconds()).isCloseTo(1 + 16 + 1, within(1e-9));
        assertThat(larger.diskBytes()).isEqualTo(2 * 2000 + 3000);
    }

    @Test
    void prefersTheSameFormat() {
        measured(machine.device(), OutputFormat.WEBM, 10_000, 100, 40);
        measured(machine.device(), OutputFormat.MP4, 90_000, 100, 90);

        assertThat(predicted(OutputFormat.WEBM, 10_000, 100).orElseThrow().seconds())
                .isCloseTo(40, within(1e-9));
        assertThat(predicted(OutputFormat.GIF, 10_000, 100)).isPresent();
    }

    @Test
    void foretellsARenderByTheOneBefore() throws InterruptedException {
        Project project = studio.project(1.5);
        Render first = studio.awaitEnd(queue.submit(project.id()).id());
        awaitMeasured(first.id());

        RenderOutlook.Forecast forecast = outlook.forecast(project);
        Render second = queue.submit(project.id());

        assertThat(forecast.frames()).isEqualTo(38);
        assertThat(forecast.predicted()).isPresent();
        assertThat(second.predicted()).isPresent();
        assertThat(second.predicted().orElseThrow().diskBytes()).isPositive();
        assertThat(studio.awaitEnd(second.id()).predicted()).isEqualTo(second.predicted());
    }

    @Test
    void tellsTheTimeLeftBeforeItsTurnAndWhileItRenders() throws InterruptedException {
        Project project = studio.project(2);
        awaitMeasured(studio.awaitEnd(queue.submit(project.id()).id()).id());
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame = index -> {
            if (index == 20) {
                await(goOn);
            }
        };
        try {
            Render submitted = queue.submit(project.id());
            assertThat(submitted.secondsLeft()).isPresent();
            Render under = studio.await(submitted.id(), render -> render.framesDone() >= 20);
            assertThat(under.secondsLeft()).isPresent();
            goOn.countDown();
            assertThat(studio.awaitEnd(submitted.id()).secondsLeft()).isEmpty();
        } finally {
            goOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void remembersWhatARenderTookWhenItIsDeleted() throws InterruptedException {
        Render render = studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());
        awaitMeasured(render.id());

        queue.delete(render.id());

        assertThat(isMeasured(render.id())).isTrue();
        assertThat(sql.sql("select count(*) from render_time where job_id = :job")
                        .param("job", render.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean isMeasured(RenderId render) {
        return sql.sql("select count(*) from render_measurement where job_id = :job")
                        .param("job", render.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private void awaitMeasured(RenderId render) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!isMeasured(render)) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(10);
        }
    }
}
