package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

class SharpnessTests {
    private static Frame noise(int edge) {
        Frame frame = Frame.black(edge, edge);
        new Random(7).nextBytes(frame.bgr());
        return frame;
    }

    private static double sharpness(Frame frame) {
        return Sharpness.of(frame, 0, 0, frame.width(), frame.height());
    }

    @Test
    void isZeroWhereAllIsOneColour() {
        assertThat(sharpness(Frame.black(200, 200))).isZero();
    }

    @Test
    void fallsWithTheSizeThatAPictureWasEnlargedFrom() {
        double sharp = sharpness(noise(160));
        double soft = sharpness(Pictures.resized(noise(40), 160, 160));
        double softer = sharpness(Pictures.resized(noise(10), 160, 160));

        assertThat(soft).isLessThan(sharp / 3);
        assertThat(softer).isLessThan(soft / 3);
    }

    @Test
    void looksAtNoMoreThanThePicture() {
        Frame frame = noise(100);

        assertThat(Sharpness.of(frame, -20, -20, 400, 400)).isPositive();
        assertThat(Sharpness.of(frame, 500, 500, 10, 10)).isNotNegative();
    }
}
