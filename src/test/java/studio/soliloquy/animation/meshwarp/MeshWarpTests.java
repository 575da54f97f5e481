package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.AUDREY;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.FRANCK;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.OutputPortrait;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.Pictures;

class MeshWarpTests {
    private static final ModelDescriptor MODEL =
            ModelDescriptor.withoutFiles("mesh-warp", "mesh-warp", "Mesh warp", "Bends the portrait.", "Apache-2.0");

    private final MeshWarp family = new MeshWarp();

    private AnimationSession open(Portrait portrait, int framesPerSecond, Map<String, Double> given) {
        MouthTrack track = new MouthTrack(FrameRate.of(framesPerSecond), List.of(MouthShape.REST, MouthShape.REST));
        Speech speech = new Speech(new SoundFile(Path.of("unheard"), 1), track, Optional.empty());
        return family.open(MODEL, portrait, speech, TestingPortraits.parameters(given), null);
    }

    @Test
    void takesFormatAndLengthFromPortraitAndTrack() {
        try (AnimationSession session = open(AUDREY, 30, Map.of())) {
            assertThat(session.format()).isEqualTo(new FrameFormat(540, 720, FrameRate.of(30)));
            assertThat(session.frameCount()).isEqualTo(2);
        }
    }

    @Test
    void scalesALargePortraitDownToTheLongestEdge() {
        try (AnimationSession session = open(FRANCK, 25, Map.of("longest-edge", 500.0))) {
            assertThat(session.format()).isEqualTo(new FrameFormat(500, 400, FrameRate.of(25)));
        }
    }

    @Test
    void cutsOffARowWhereAnOddPortraitIsNotScaled() {
        Frame odd = Pictures.resized(AUDREY.picture(), 539, 719);
        Portrait portrait = new Portrait(odd, MeasuredFaces.in(odd));
        OutputPortrait output = OutputPortrait.of(portrait, 1280);
        assertThat(output.picture().width()).isEqualTo(538);
        assertThat(output.picture().height()).isEqualTo(718);
        assertThat(output.picture().bgr()[output.picture().offset(300, 400)])
                .isEqualTo(odd.bgr()[odd.offset(300, 400)]);
    }

    @Test
    void refusesAFrameRateItDoesNotKnow() {
        assertThatThrownBy(() -> open(AUDREY, 24, Map.of()))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(AnimationError.FRAME_RATE_UNSUPPORTED));
    }

    @Test
    void declaresWhatItCanDo() {
        assertThat(family.family()).isEqualTo("mesh-warp");
        assertThat(family.capabilities(MODEL).frameRates()).containsExactly(25, 30);
        assertThat(family.capabilities(MODEL).parameters())
                .extracting("name")
                .containsExactly(
                        "longest-edge", "mouth-strength", "head-motion", "blinking", "smoothing", "seed", "hearing");
    }
}
