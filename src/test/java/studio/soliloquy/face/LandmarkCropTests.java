package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.flatbuffers.FlexBuffersBuilder;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class LandmarkCropTests {
    private static final FloatBuffer SQUARE =
            FloatBuffer.wrap(new float[] {10, 20, 0, 30, 20, 0, 30, 60, 0, 10, 60, 0});

    @Test
    void coversTheBoundsOfItsLandmarks() {
        float[] matrix = crop(1, 1).matrix(SQUARE);
        assertMaps(matrix, 0, 0, 10, 20);
        assertMaps(matrix, 16, 8, 30, 60);
        assertMaps(matrix, 8, 4, 20, 40);
    }

    @Test
    void reachesOverTheBoundsByItsWidening() {
        float[] matrix = crop(1.5, 2).matrix(SQUARE);
        assertMaps(matrix, 0, 0, 5, 0);
        assertMaps(matrix, 16, 8, 35, 80);
    }

    @Test
    void turnsWithTheTwoLandmarksThatItLevels() {
        FloatBuffer quarterTurn = FloatBuffer.wrap(new float[] {20, 10, 0, 20, 30, 0, -20, 30, 0, -20, 10, 0});
        float[] matrix = crop(1, 1).matrix(quarterTurn);
        assertMaps(matrix, 0, 0, 20, 10);
        assertMaps(matrix, 16, 0, 20, 30);
        assertMaps(matrix, 16, 8, -20, 30);
    }

    @Test
    void readsTheParametersThatTheNetworkCarries() {
        FlexBuffersBuilder builder = new FlexBuffersBuilder(ByteBuffer.allocate(512));
        int map = builder.startMap();
        builder.putInt("left_rotation_idx", 61);
        builder.putInt("right_rotation_idx", 291);
        builder.putFloat("target_rotation_radians", 0.25f);
        builder.putFloat("scale_x", 1.5f);
        builder.putFloat("scale_y", 1.75f);
        builder.putInt("output_width", 16);
        builder.putInt("output_height", 12);
        int subset = builder.startVector();
        builder.putInt(61);
        builder.putInt(407);
        builder.endVector("subset_idxs", subset, true, false);
        builder.endMap(null, map);
        ByteBuffer finished = builder.finish();
        byte[] bytes = new byte[finished.remaining()];
        finished.get(bytes);

        LandmarkCrop crop = LandmarkCrop.parse(bytes);
        assertThat(crop)
                .usingRecursiveComparison()
                .isEqualTo(new LandmarkCrop(61, 291, 0.25, 1.5, 1.75, 16, 12, new int[] {61, 407}));
    }

    private static LandmarkCrop crop(double wideningX, double wideningY) {
        return new LandmarkCrop(0, 1, 0, wideningX, wideningY, 16, 8, new int[] {0, 1, 2, 3});
    }

    private static void assertMaps(float[] matrix, double u, double v, double x, double y) {
        assertThat(matrix[0] * u + matrix[1] * v + matrix[3]).isCloseTo(x, within(1e-4));
        assertThat(matrix[4] * u + matrix[5] * v + matrix[7]).isCloseTo(y, within(1e-4));
    }
}
