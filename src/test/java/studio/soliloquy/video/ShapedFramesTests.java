package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapedFramesTests {
    private static final FrameRate RATE = FrameRate.of(25);
    private static final Colour NIGHT = Colour.parse("#102030");

    private final List<Frame> seen = new ArrayList<>();

    @Test
    void whatIsWantedAsItIsPassesThroughUntouched() {
        Frame frame = noise(64, 48, 1);
        List<Frame> untouched = new ArrayList<>();

        new ShapedFrames(OutputSettings.DEFAULT, new FrameFormat(64, 48, RATE), (index, each) -> untouched.add(each))
                .accept(7, frame);

        assertThat(untouched).singleElement().isSameAs(frame);
    }

    @Test
    void theBackgroundIsAroundThePictureAndEveryPixelOfItIsKept() {
        Frame frame = noise(64, 48, 1);

        shape(square(Optional.empty()), frame);

        Frame shaped = seen.get(0);
        assertThat(shaped.width()).isEqualTo(64);
        assertThat(shaped.height()).isEqualTo(64);
        assertThat(Pictures.cropped(shaped, 0, 8, 64, 48).bgr()).isEqualTo(frame.bgr());
        for (int y : new int[] {0, 7, 56, 63}) {
            assertThat(shaped.bgr()[shaped.offset(0, y)]).isEqualTo((byte) 0x30);
            assertThat(shaped.bgr()[shaped.offset(63, y) + 1]).isEqualTo((byte) 0x20);
            assertThat(shaped.bgr()[shaped.offset(30, y) + 2]).isEqualTo((byte) 0x10);
        }
    }

    @Test
    void everyFrameIsShapedByItselfSoThatOrderDoesNotMatter() {
        Frame first = noise(640, 480, 1);
        Frame second = noise(640, 480, 2);

        shape(square(Optional.of(128)), first, second);
        shape(square(Optional.of(128)), second, first);

        assertThat(seen.get(0).bgr()).isEqualTo(seen.get(3).bgr());
        assertThat(seen.get(1).bgr())
                .isEqualTo(seen.get(2).bgr())
                .isNotEqualTo(seen.get(0).bgr());
        assertThat(seen).allMatch(frame -> frame.width() == 128 && frame.height() == 128);
    }

    private void shape(OutputSettings settings, Frame... frames) {
        FrameFormat format = new FrameFormat(frames[0].width(), frames[0].height(), RATE);
        ShapedFrames shaped = new ShapedFrames(settings, format, (index, frame) -> seen.add(frame.copy()));
        for (int index = 0; index < frames.length; index++) {
            shaped.accept(index, frames[index]);
        }
    }

    private static OutputSettings square(Optional<Integer> edge) {
        return new OutputSettings(OutputShape.SQUARE, edge, false, OutputQuality.GOOD, NIGHT);
    }

    private static Frame noise(int width, int height, long seed) {
        Frame frame = Frame.black(width, height);
        new Random(seed).nextBytes(frame.bgr());
        return frame;
    }
}
