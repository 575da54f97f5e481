package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTurnsTests {
    private static final int ONE = 0x10000;

    /** From the beginning of the track header's name to its matrix. */
    private static final int TO_MATRIX = 4 + 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // The matrix's a, b, c, d; where the upper left of the stored frame is shown.
        "1, 0, 0, 1, 64, 32, 4, 4",
        "0, 1, -1, 0, 32, 64, 27, 4",
        "-1, 0, 0, -1, 64, 32, 59, 27",
        "0, -1, 1, 0, 32, 64, 4, 59",
    })
    void showsWhatTelephonesFilmOnTheirSideUpright(
            int a, int b, int c, int d, int width, int height, int markX, int markY) throws IOException {
        Path clip = turned(a, b, c, d);

        try (VideoReader reader = new VideoReader(clip)) {
            Frame frame = reader.next().orElseThrow();

            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
            assertThat(frame.bgr()[frame.offset(markX, markY)] & 0xff).isGreaterThan(200);
            assertThat(frame.bgr()[frame.offset(width / 2, height / 2)] & 0xff).isLessThan(60);
        }
    }

    @Test
    void tellsWhenEachFrameIsShown() {
        Path clip = clip();

        try (VideoReader reader = new VideoReader(clip)) {
            for (int index = 0; reader.next().isPresent(); index++) {
                assertThat(reader.seconds()).isEqualTo(index / 25.0, within(1e-6));
            }
            assertThat(reader.seconds()).isEqualTo(4 / 25.0, within(1e-6));
        }
    }

    /** Black, with a white square in the upper left. */
    private Path clip() {
        Path file = folder.resolve("clip.mp4");
        try (VideoEncoder encoder =
                new VideoEncoder(file, new FrameFormat(64, 32, FrameRate.of(25)), VideoSettings.defaults())) {
            for (int index = 0; index < 5; index++) {
                Frame frame = Frame.black(64, 32);
                for (int y = 0; y < 8; y++) {
                    Arrays.fill(frame.bgr(), frame.offset(0, y), frame.offset(8, y), (byte) 255);
                }
                encoder.accept(index, frame);
            }
            encoder.finish();
        }
        return file;
    }

    private Path turned(int a, int b, int c, int d) throws IOException {
        Path file = clip();
        byte[] bytes = Files.readAllBytes(file);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes, header + TO_MATRIX, 36);
        matrix.putInt(a * ONE).putInt(b * ONE).putInt(0);
        matrix.putInt(c * ONE).putInt(d * ONE).putInt(0);
        return Files.write(file, bytes);
    }
}
