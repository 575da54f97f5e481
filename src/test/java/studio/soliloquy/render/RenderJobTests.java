package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;

class RenderJobTests {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Render.Failure FAILURE = new Render.Failure("CODE", "Message.", "Hint.");

    private final RenderJob job = new RenderJob(
            new RenderRequest(
                    new ProjectId(UUID.randomUUID()),
                    new AssetId("p".repeat(22)),
                    0,
                    new AssetId("a".repeat(22)),
                    "testing",
                    25,
                    new Parameters(Map.of())),
            NOW);

    @Test
    void goesFromQueuedToDone() {
        job.preparing(NOW);
        job.prepared(16_000, 25);
        job.segmentDone(25, 50);
        job.muxing();
        job.done(1000, NOW);

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
        refuses(() -> job.prepared(16_000, 25));
        refuses(job::muxing);
        refuses(() -> job.done(1000, NOW));
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
    void keepsWhyItFailedWithinWhatTheTableHolds() {
        job.fail(new Render.Failure("CODE", "m".repeat(5000), "Hint."), NOW);

        assertThat(job.failure().orElseThrow().message()).hasSize(2000).endsWith("…");
    }

    private static void refuses(ThrowingCallable transition) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(transition)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RenderError.RENDER_TRANSITION_ILLEGAL));
    }
}
