package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTests {
    private final PictureReader reader = new PictureReader(10_000_000, 1);

    @Test
    void pngIsLossless() {
        Frame scene = TestingFrames.scene(123, 77, 2);

        assertThat(reader.read(Pictures.png(scene)).bgr()).isEqualTo(scene.bgr());
    }

    @Test
    void jpegGrowsBetterAndLargerWithItsQuality() {
        Frame scene = TestingFrames.scene(320, 200, 2);

        byte[] low = Pictures.jpeg(scene, 30);
        byte[] high = Pictures.jpeg(scene, 95);

        assertThat(high.length).isGreaterThan(low.length);
        assertThat(FrameComparison.of(scene, reader.read(high)).psnr())
                .isGreaterThan(FrameComparison.of(scene, reader.read(low)).psnr())
                .isGreaterThan(38);
    }

    @Test
    void refusesAQualityOutOfRange() {
        assertThatThrownBy(() -> Pictures.jpeg(Frame.black(4, 4), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pictures.jpeg(Frame.black(4, 4), 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 1000, 1280, 1280, 640",
        "1000, 2000, 1280, 640, 1280",
        "640, 480, 1280, 640, 480",
        "1281, 721, 1280, 1280, 720",
        "5000, 1, 100, 100, 1"
    })
    void fitsWithinTheLongestEdge(int width, int height, int longest, int expectedWidth, int expectedHeight) {
        Frame fitted = Pictures.fitWithin(Frame.black(width, height), longest);

        assertThat(fitted.width()).isEqualTo(expectedWidth);
        assertThat(fitted.height()).isEqualTo(expectedHeight);
    }

    @ParameterizedTest
    @CsvSource({
        "641, 481, 1280, 640, 480",
        "3000, 2001, 1279, 1278, 852",
        "743, 1155, 720, 462, 720",
        "640, 480, 640, 640, 480",
        "1, 9, 100, 2, 8"
    })
    void videoSizesAreEven(int width, int height, int longest, int expectedWidth, int expectedHeight) {
        Frame fitted = Pictures.fitWithinEven(Frame.black(width, height), longest);

        assertThat(fitted.width()).isEqualTo(expectedWidth);
        assertThat(fitted.height()).isEqualTo(expectedHeight);
    }

    @Test
    void aFrameThatFitsKeepsItsPixels() {
        Frame odd = TestingFrames.scene(101, 61, 0);

        Frame even = Pictures.fitWithinEven(odd, 500);

        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 100; x++) {
                assertThat(even.bgr()[even.offset(x, y)]).isEqualTo(odd.bgr()[odd.offset(x, y)]);
            }
        }
    }

    @Test
    void shrinkingAndGrowingKeepsThePicture() {
        Frame scene = TestingFrames.scene(400, 300, 5);

        Frame again = Pictures.resized(Pictures.resized(scene, 200, 150), 400, 300);

        assertThat(FrameComparison.of(scene, again).psnr()).isGreaterThan(35);
    }
}
