package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridWarpTests {
    private static final int X = 20;
    private static final int Y = 12;
    private static final int WIDTH = 70;
    private static final int HEIGHT = 53;

    private static final GridNodes NODES = new GridNodes(X, Y, WIDTH, HEIGHT, 7);

    private final Frame picture = noise();

    private static Frame noise() {
        Frame noise = Frame.black(120, 90);
        new Random(1).nextBytes(noise.bgr());
        return noise;
    }

    @Test
    void givesEveryPixelBackWhereTheGridIsNotBent() {
        assertThat(sample(0, 0)).isEqualTo(pixels(0, 0));
    }

    @Test
    void movesByWholePixelsWithoutLoss() {
        assertThat(sample(3, -2)).isEqualTo(pixels(3, -2));
    }

    @Test
    void samplesAPartLikeTheWhole() {
        try (GridPicture source = GridPicture.of(picture);
                GridWarp warp = new GridWarp(NODES)) {
            int part = warp.addPart(X + 5, Y + 9, 4, 1);
            warp.bend(shifted(0.4f, 0.7f));
            byte[] whole = new byte[WIDTH * HEIGHT * 3];
            byte[] few = new byte[4 * 3];
            warp.sample(source, whole);
            warp.samplePart(part, source, few);
            assertThat(few).isEqualTo(Arrays.copyOfRange(whole, (9 * WIDTH + 5) * 3, (9 * WIDTH + 9) * 3));
        }
    }

    @Test
    void seesWhatIsWrittenToItsSource() {
        byte[] into = new byte[WIDTH * HEIGHT * 3];
        try (GridPicture source = GridPicture.of(Frame.black(120, 90));
                GridWarp warp = new GridWarp(NODES)) {
            source.write(0, 90, picture.bgr(), 0);
            warp.bend(shifted(0, 0));
            warp.sample(source, into);
        }
        assertThat(into).isEqualTo(pixels(0, 0));
    }

    @Test
    void refusesAGridOfAnotherSizeAndWorkAfterItsClose() {
        GridWarp warp = new GridWarp(NODES);
        assertThatThrownBy(() -> warp.bend(new float[4])).isInstanceOf(IllegalArgumentException.class);
        warp.close();
        warp.close();
        assertThatThrownBy(() -> warp.bend(new float[4])).isInstanceOf(IllegalStateException.class);
    }

    private byte[] sample(int dx, int dy) {
        byte[] into = new byte[WIDTH * HEIGHT * 3];
        try (GridPicture source = GridPicture.of(picture);
                GridWarp warp = new GridWarp(NODES)) {
            warp.bend(shifted(dx, dy));
            warp.sample(source, into);
        }
        return into;
    }

    private static float[] shifted(float dx, float dy) {
        float[] sources = new float[2 * NODES.count()];
        for (int node = 0; node < NODES.count(); node++) {
            sources[2 * node] = (float) NODES.nodeX(node) + dx;
            sources[2 * node + 1] = (float) NODES.nodeY(node) + dy;
        }
        return sources;
    }

    private byte[] pixels(int dx, int dy) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int row = 0; row < HEIGHT; row++) {
            System.arraycopy(picture.bgr(), picture.offset(X + dx, Y + dy + row), pixels, row * WIDTH * 3, WIDTH * 3);
        }
        return pixels;
    }
}
