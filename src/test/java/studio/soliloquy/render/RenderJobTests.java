package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

class RenderJobTests {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Render.Failure FAILURE = new Render.Failure("CODE", "Message.", "Hint.");

    private static final Preparation PREPARATION = new Preparation(16_000, 0, 25, Optional.empty());

    private final RenderJob job = new RenderJob(
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
            NOW,
            NOW);

    @Test
    void goesFromQueuedToDone() {
        job.preparing(NOW);
        job.prepared(PREPARATION);
        job.segmentDone(25, 50);
        job.muxing();
        job.done("result.mp4", 1000, NOW);

        assertThat(job.state()).isEqualTo(RenderState.DONE);
        assertThat(job.framesDone()).isEqualTo(25);
        assertThat(job.finishedAt()).contains(NOW);
    }

    @Test
    void isPreparedAgainAfterAnInterruptionWithoutForgettingWhenItBegan() {
        job.preparing(NOW);
        job.preparing(NOW.plusSeconds(5));

        assertThat(job.startedAt()).contains(NOW);
    }

    @Test
    void skipsNoState() {
        refuses(() -> job.prepared(PREPARATION));
        refuses(job::muxing);
        refuses(() -> job.done("result.mp4", 1000, NOW));
        refuses(() -> job.segmentDone(25, 0));
    }

    @Test
    void staysAtItsEnd() {
        job.cancel(NOW);

        refuses(() -> job.cancel(NOW));
        refuses(() -> job.preparing(NOW));
        refuses(() -> job.fail(FAILURE, NOW));
        assertThat(job.state()).isEqualTo(RenderState.CANCELLED);
    }

    @Test
    void goesOnWhereItWasWhenItIsResumed() {
        job.pause();
        job.resume(Optional.empty());
        assertThat(job.state()).isEqualTo(RenderState.QUEUED);

        job.preparing(NOW);
        job.prepared(PREPARATION);
        job.pause();
        job.segmentDone(25, 50);
        job.resume(Optional.of(List.of()));

        assertThat(job.state()).isEqualTo(RenderState.MUXING);
        assertThat(job.framesDone()).isEqualTo(25);
    }

    @Test
    void goesOnWhereItFailedButBeginsAnewWhenItWasCancelled() {
        job.preparing(NOW);
        job.prepared(PREPARATION);
        job.fail(FAILURE, NOW);
        refuses(job::restart);
        job.retry(Optional.of(List.of(new RenderSegment(job.id(), 0, new FrameRange(0, 25)))));
        assertThat(job.state()).isEqualTo(RenderState.RENDERING);
        assertThat(job.failure()).isEmpty();
        assertThat(job.finishedAt()).isEmpty();

        job.cancel(NOW);
        refuses(() -> job.retry(Optional.empty()));
        job.restart();

        assertThat(job.state()).isEqualTo(RenderState.QUEUED);
        assertThat(job.frameCount()).isZero();
        assertThat(job.startedAt()).isEmpty();
    }

    @Test
    void waitsUntilItGoesOn() {
        job.waits(FAILURE);
        assertThat(job.notice()).contains(FAILURE);

        assertThat(job.goesOn()).isTrue();

        assertThat(job.notice()).isEmpty();
        assertThat(job.goesOn()).isFalse();
    }

    @Test
    void isRenderedAgainWhereItsSegmentsAreLost() {
        job.preparing(NOW);
        job.prepared(PREPARATION);
        job.segmentDone(25, 50);
        job.muxing();

        job.lost(10);

        assertThat(job.state()).isEqualTo(RenderState.RENDERING);
        assertThat(job.framesDone()).isEqualTo(15);
    }

    @Test
    void isPreparedAgainWhereThatIsLost() {
        job.preparing(NOW);
        job.prepared(PREPARATION);

        job.unprepared();

        assertThat(job.state()).isEqualTo(RenderState.QUEUED);
        assertThat(job.isPrepared()).isFalse();
    }

    @Test
    void keepsWhyItFailedWithinWhatTheTableHolds() {
        job.fail(new Render.Failure("CODE", "m".repeat(5000), "Hint."), NOW);

        assertThat(job.failure().orElseThrow().message()).hasSize(2000).endsWith("…");
    }

    @Test
    void knowsItsFeaturesByWhatThePreparationFound(@TempDir Path folder) {
        Path features = folder.resolve("features");
        job.preparing(NOW);
        assertThat(job.features(() -> features)).isEmpty();

        job.prepared(
                new Preparation(16_000, 0, 25, Optional.of(new FeatureFile(folder.resolve("elsewhere"), 27, 512))));

        assertThat(job.features(() -> features)).contains(new FeatureFile(features, 27, 512));
    }

    private static void refuses(ThrowingCallable transition) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(transition)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RenderError.RENDER_TRANSITION_ILLEGAL));
    }
}
