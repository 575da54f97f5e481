package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class FeatureMapTests {
    private static final FeatureMap MAP =
            new FeatureMap(3, 2, 2, FloatBuffer.wrap(new float[] {0, 100, 1, 101, 2, 102, 10, 110, 11, 111, 12, 112}));

    @Test
    void givesItselfThroughTheIdentity() {
        float[] part = sample(3, 2, 1, 0, 0, 0, 1, 0);
        assertThat(part).containsExactly(0, 100, 1, 101, 2, 102, 10, 110, 11, 111, 12, 112);
    }

    @Test
    void mixesNeighboursByTheirDistance() {
        float[] part = sample(1, 1, 1, 0, 0.25f, 0, 1, 0.5f);
        assertThat(part).containsExactly(5.25f, 105.25f);
    }

    @Test
    void isZeroBeyondTheCentresOfItsOutermostPixels() {
        assertThat(sample(1, 1, 1, 0, -0.1f, 0, 1, 0)).containsExactly(0, 0);
        assertThat(sample(1, 1, 1, 0, 2.1f, 0, 1, 0)).containsExactly(0, 0);
        assertThat(sample(1, 1, 1, 0, 0, 0, 1, 1.1f)).containsExactly(0, 0);
        assertThat(sample(1, 1, 1, 0, 2, 0, 1, 1)).containsExactly(12, 112);
    }

    @Test
    void turnsAboutPixelCentres() {
        float[] part = sample(2, 3, 0, 1, 0, 1, 0, 0);
        assertThat(part).containsExactly(0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112);
    }

    private static float[] sample(int width, int height, float xx, float xy, float x, float yx, float yy, float y) {
        float[] part = new float[width * height * 2];
        float[] matrix = {xx, xy, 0, x, yx, yy, 0, y, 0, 0, 1, 0, 0, 0, 0, 1};
        MAP.sample(matrix, width, height, FloatBuffer.wrap(part));
        return part;
    }
}
