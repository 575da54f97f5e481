package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.render.RenderState.MUXING;
import static studio.soliloquy.render.RenderState.PAUSED;
import static studio.soliloquy.render.RenderState.QUEUED;
import static studio.soliloquy.render.RenderState.RENDERING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

class QueueEstimateTests {
    private final QueueEstimate estimate = new QueueEstimate();
    private final RenderViews views =
            new RenderViews(new LiveProgress(), new ProgressElsewhere(), new Activities(), nothingMeasured());

    /** Tells the time left of what has a speed of its own. */
    private static Predictions nothingMeasured() {
        Measurements none = new Measurements(null) {
            @Override
            List<Measurement> of(String modelId) {
                return List.of();
            }
        };
        return new Predictions(none, null, null, null, null);
    }

    /** A job of 1000 frames. */
    private Render job(RenderState state, int framesDone, double framesPerSecond) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        RenderJob job = new RenderJob(
                new RenderRequest(
                        new ProjectId(UUID.randomUUID()),
                        new AssetId("p".repeat(22)),
                        AssetKind.PORTRAIT,
                        0,
                        FaceAdjustment.NONE,
                        new AssetId("a".repeat(22)),
                        SoundEdit.NONE,
                        Optional.empty(),
                        "testing",
                        25,
                        new Parameters(Map.of()),
                        OutputFormat.MP4,
                        OutputSettings.DEFAULT,
                        DeviceChoice.CPU),
                Priority.NORMAL,
                now,
                now);
        if (state != QUEUED) {
            job.preparing(now);
            job.prepared(new Preparation(16_000, 0, 1000, Optional.empty()));
        }
        if (state == MUXING) {
            job.muxing();
        }
        if (state == PAUSED) {
            job.pause();
        }
        return views.of(job, new Progress(framesDone, framesPerSecond));
    }

    @Test
    void addsWhatIsLeftOfOneJobAfterTheOther() {
        assertThat(estimate.secondsLeft(List.of(job(RENDERING, 500, 10), job(RENDERING, 0, 10), job(MUXING, 1000, 10))))
                .contains(50.0 + 100.0);
        assertThat(estimate.secondsLeft(List.of())).contains(0.0);
    }

    @Test
    void dividesItBetweenJobsThatRenderSideBySide() {
        assertThat(estimate.secondsLeft(
                        List.of(job(RENDERING, 500, 10), job(RENDERING, 400, 10), job(RENDERING, 0, 10))))
                .contains((50.0 + 60.0 + 100.0) / 2);
        assertThat(estimate.secondsLeft(List.of(job(RENDERING, 990, 10), job(RENDERING, 1, 1))))
                .contains(999.0);
    }

    @Test
    void knowsNothingAsLongAsOneJobTellsNothing() {
        assertThat(estimate.secondsLeft(List.of(job(RENDERING, 500, 10), job(QUEUED, 0, 0))))
                .isEmpty();
    }

    @Test
    void leavesPausedJobsOut() {
        assertThat(estimate.secondsLeft(List.of(job(RENDERING, 500, 10), job(PAUSED, 0, 0))))
                .contains(50.0);
    }
}
