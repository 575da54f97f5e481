package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.soliloquy.video.Frame;

class ReductionTests {
    @Test
    void takesTheMeanOfWhatAPixelCovers() {
        Frame frame = Frame.black(4, 2);
        frame.bgr()[frame.offset(0, 0)] = (byte) 200;
        frame.bgr()[frame.offset(1, 1)] = (byte) 100;
        frame.bgr()[frame.offset(3, 0) + 2] = 40;

        Frame reduced = Reduction.toLongestEdge(frame, 2);

        assertThat(reduced.width()).isEqualTo(2);
        assertThat(reduced.height()).isEqualTo(1);
        assertThat(reduced.bgr()).containsExactly(75, 0, 0, 0, 0, 10);
    }

    @Test
    void keepsTheShapeOfThePicture() {
        Frame reduced = Reduction.toLongestEdge(Frame.black(720, 1280), 640);

        assertThat(reduced.width()).isEqualTo(360);
        assertThat(reduced.height()).isEqualTo(640);
    }

    @Test
    void leavesSmallFramesAsTheyAre() {
        Frame frame = Frame.black(320, 200);

        assertThat(Reduction.toLongestEdge(frame, 640)).isSameAs(frame);
    }
}
