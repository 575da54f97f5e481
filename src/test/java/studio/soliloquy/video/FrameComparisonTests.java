package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameComparisonTests {
    @Test
    void aFrameIsLikeItself() {
        FrameComparison comparison = FrameComparison.of(TestingFrames.scene(64, 48, 0), TestingFrames.scene(64, 48, 0));

        assertThat(comparison.meanSquaredError()).isZero();
        assertThat(comparison.psnr()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(comparison.ssim()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aDifferenceOfTenIsTwentyEightDecibels() {
        FrameComparison comparison = FrameComparison.of(
                TestingFrames.plain(20, 20, 100, 100, 100), TestingFrames.plain(20, 20, 110, 110, 110));

        assertThat(comparison.meanSquaredError()).isEqualTo(100);
        assertThat(comparison.psnr()).isCloseTo(28.1308, within(1e-4));
    }

    @Test
    void theSimilarityOfTwoPlainGreysFollowsTheFormula() {
        FrameComparison comparison = FrameComparison.of(
                TestingFrames.plain(20, 20, 100, 100, 100), TestingFrames.plain(20, 20, 110, 110, 110));

        assertThat(comparison.ssim())
                .isCloseTo((2 * 100 * 110 + 6.5025) / (100 * 100 + 110 * 110 + 6.5025), within(1e-4));
    }

    @Test
    void blackAndWhiteAreAsUnlikeAsCanBe() {
        FrameComparison comparison =
                FrameComparison.of(Frame.black(20, 20), TestingFrames.plain(20, 20, 255, 255, 255));

        assertThat(comparison.meanSquaredError()).isEqualTo(65025);
        assertThat(comparison.psnr()).isZero();
        assertThat(comparison.ssim()).isLessThan(0.001);
    }

    @Test
    void aMovedPictureIsLessLikeThanABrighterOne() {
        Frame scene = TestingFrames.scene(120, 90, 0);
        Frame brighter = scene.copy();
        for (int index = 0; index < brighter.bgr().length; index++) {
            brighter.bgr()[index] += 6;
        }

        assertThat(FrameComparison.of(scene, TestingFrames.scene(120, 90, 8)).ssim())
                .isLessThan(FrameComparison.of(scene, brighter).ssim());
    }

    @Test
    void onlyTheRectangleCounts() {
        Frame first = Frame.black(40, 30);
        Frame second = Frame.black(40, 30);
        second.bgr()[second.offset(20, 10)] = 100;
        FrameComparison whole = FrameComparison.of(first, second);

        assertThat(whole.within(0, 0, 20, 30).meanSquaredError()).isZero();
        assertThat(whole.within(20, 10, 1, 1).meanSquaredError()).isCloseTo(10000 / 3.0, within(1e-9));
        assertThat(whole.within(-5, -5, 100, 100).meanSquaredError()).isEqualTo(whole.meanSquaredError());
    }

    @Test
    void onlyTheMaskCounts() {
        Frame first = Frame.black(40, 30);
        Frame second = TestingFrames.plain(40, 30, 10, 10, 10);
        System.arraycopy(first.bgr(), 0, second.bgr(), 0, 40 * 15 * 3);
        boolean[] lower = new boolean[40 * 30];
        Arrays.fill(lower, 40 * 15, 40 * 30, true);

        assertThat(FrameComparison.of(first, second, lower).meanSquaredError()).isEqualTo(100);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Frame frame = Frame.black(10, 10);

        assertThatThrownBy(() -> FrameComparison.of(frame, Frame.black(10, 12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameComparison.of(frame, frame, new boolean[99]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        FrameComparison.of(frame, frame).within(50, 50, 5, 5).psnr())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameComparison.of(frame, frame).ssim()).isInstanceOf(IllegalArgumentException.class);
    }
}
