package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.video.Frame;

class PicturePyramidTests {
    /** Red is twice x and green twice y, so that a value tells where it was taken from, and the mean of two is whole. */
    private static Frame positions() {
        Frame frame = Frame.black(120, 100);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 120; x++) {
                frame.bgr()[frame.offset(x, y) + 1] = (byte) (2 * y);
                frame.bgr()[frame.offset(x, y) + 2] = (byte) (2 * x);
            }
        }
        return frame;
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 25, 50, 100})
    void takesEachPixelFromWhereItsCentreLies(int size) {
        Region region = new Region(60, 50, 50, 0.3);
        float[] rgb = sample(region, size, BORDER_CONSTANT, 0, 255);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double u = (column + 0.5) / size;
                double v = (row + 0.5) / size;
                int offset = (row * size + column) * 3;
                assertThat(rgb[offset] / 2 + 0.5).isCloseTo(region.pictureX(u, v), within(0.6));
                assertThat(rgb[offset + 1] / 2 + 0.5).isCloseTo(region.pictureY(u, v), within(0.6));
                assertThat(rgb[offset + 2]).isZero();
            }
        }
        double tolerance = 0.15 + 0.03 * region.side() / size;
        assertThat(meanOf(rgb, 0) / 2 + 0.5).isCloseTo(60, within(tolerance));
        assertThat(meanOf(rgb, 1) / 2 + 0.5).isCloseTo(50, within(tolerance));
    }

    @Test
    void putsBlackOrTheNearestPixelOutsideThePicture() {
        Region corner = new Region(120, 100, 40, 0);
        float[] black = sample(corner, 40, BORDER_CONSTANT, -1, 1);
        assertThat(new float[] {black[4797], black[4798], black[4799]}).containsExactly(-1, -1, -1);
        float[] nearest = sample(corner, 40, BORDER_REPLICATE, 0, 255);
        assertThat(new float[] {nearest[4797], nearest[4798], nearest[4799]}).containsExactly(238, 198, 0);
    }

    private static float[] sample(Region region, int size, int border, float black, float white) {
        float[] rgb = new float[size * size * 3];
        try (PointerScope scope = new PointerScope()) {
            PicturePyramid.ValueRange range = new PicturePyramid.ValueRange(black, white);
            new PicturePyramid(positions()).sample(region, size, border, range, FloatBuffer.wrap(rgb));
        }
        return rgb;
    }

    private static double meanOf(float[] rgb, int channel) {
        double sum = 0;
        for (int i = channel; i < rgb.length; i += 3) {
            sum += rgb[i];
        }
        return sum * 3 / rgb.length;
    }
}
