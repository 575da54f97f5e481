package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.error.StudioException;

class VideoEncoderTests {
    private static final FrameFormat FORMAT = new FrameFormat(320, 180, FrameRate.of(25));

    @TempDir
    Path folder;

    @Test
    void whatWasEncodedIsReadAgain() {
        Path file = encode("segment.mp4", FORMAT, 0, 30);

        List<Frame> frames = TestingFrames.all(file);
        assertThat(frames).hasSize(30);
        for (int index = 0; index < frames.size(); index++) {
            FrameComparison comparison = FrameComparison.of(TestingFrames.scene(320, 180, index), frames.get(index));
            assertThat(comparison.psnr()).as("frame " + index).isGreaterThan(38);
            assertThat(comparison.ssim()).as("frame " + index).isGreaterThan(0.97);
        }
    }

    @Test
    void theFileSaysWhatItIs() {
        Path file = encode("segment.mp4", FORMAT, 0, 7);

        try (VideoReader reader = new VideoReader(file)) {
            VideoDescription description = reader.description();
            assertThat(description.frames()).isEqualTo(7);
            assertThat(description.width()).isEqualTo(320);
            assertThat(description.height()).isEqualTo(180);
            assertThat(description.codec()).isEqualTo("h264");
            assertThat(description.pixelFormat()).isEqualTo("yuv420p");
            assertThat(description.sound()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,255", "0,255,0", "255,0,0", "255,255,255", "0,0,0", "128,128,128", "96,140,220"})
    void coloursSurvive(int blue, int green, int red) {
        Path file = folder.resolve("colour.mp4");
        try (VideoEncoder encoder = new VideoEncoder(file, FORMAT, VideoSettings.defaults())) {
            encoder.accept(0, TestingFrames.plain(320, 180, blue, green, red));
            encoder.finish();
        }

        Frame frame = TestingFrames.all(file).get(0);
        int middle = frame.offset(160, 90);
        assertThat(frame.bgr()[middle] & 0xff).isCloseTo(blue, within(3));
        assertThat(frame.bgr()[middle + 1] & 0xff).isCloseTo(green, within(3));
        assertThat(frame.bgr()[middle + 2] & 0xff).isCloseTo(red, within(3));
    }

    @Test
    void theSameFramesGiveTheSameBytes() throws IOException {
        Path first = encode("first.mp4", FORMAT, 50, 40);
        Path second = encode("second.mp4", FORMAT, 50, 40);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5"})
    void aSegmentMayBeAsShortAsOneFrame(int length) {
        assertThat(TestingFrames.all(encode("short.mp4", FORMAT, 100, length))).hasSize(length);
    }

    @Test
    void withoutAnEndThereIsNoFile() {
        Path file = folder.resolve("left.mp4");
        try (VideoEncoder encoder = new VideoEncoder(file, FORMAT, VideoSettings.defaults())) {
            encoder.accept(0, TestingFrames.scene(320, 180, 0));
            assertThat(file).exists();
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAFrameOutOfOrderOrOfAnotherSize() {
        try (VideoEncoder encoder = new VideoEncoder(folder.resolve("segment.mp4"), FORMAT, VideoSettings.defaults())) {
            encoder.accept(10, TestingFrames.scene(320, 180, 0));

            assertThatThrownBy(() -> encoder.accept(12, TestingFrames.scene(320, 180, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Expected frame 11, found frame 12");
            assertThatThrownBy(() -> encoder.accept(11, TestingFrames.scene(160, 90, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("320x180");
        }
    }

    @Test
    void refusesAnEndWithoutAFrame() {
        try (VideoEncoder encoder = new VideoEncoder(folder.resolve("segment.mp4"), FORMAT, VideoSettings.defaults())) {
            assertThatThrownBy(encoder::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void saysThatItCannotCreateTheFile() {
        Path file = folder.resolve("missing").resolve("segment.mp4");

        assertThatThrownBy(() -> new VideoEncoder(file, FORMAT, VideoSettings.defaults()))
                .isInstanceOfSatisfying(StudioException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(VideoError.VIDEO_NOT_WRITTEN);
                    assertThat(failure.getMessage()).doesNotContain(folder.toString());
                });
    }

    @Test
    void aFailureOfTheEncoderReachesTheSender() {
        Path file = folder.resolve("failing.mp4");
        StudioException full = VideoError.VIDEO_STORAGE_FULL.because("Expected room, found none");
        try (VideoEncoder encoder = new VideoEncoder(file, FORMAT, () -> new FailsAt(13, full))) {
            assertThatThrownBy(() -> {
                        for (int index = 0; index < 1000; index++) {
                            encoder.accept(index, Frame.black(320, 180));
                        }
                    })
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_STORAGE_FULL));
            assertThatThrownBy(encoder::finish).hasMessage("Expected room, found none");
        }
    }

    @Test
    void aFailureAtTheLastFrameReachesTheEnd() {
        try (VideoEncoder encoder =
                new VideoEncoder(folder.resolve("failing.mp4"), FORMAT, () -> new FailsAt(0, new Error("native")))) {
            encoder.accept(0, Frame.black(320, 180));

            assertThatThrownBy(encoder::finish)
                    .isInstanceOf(StudioException.class)
                    .hasRootCauseMessage("native");
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path link = Files.createSymbolicLink(folder.resolve("segment.mp4"), full);

        assertThatThrownBy(() -> new VideoEncoder(link, FORMAT, VideoSettings.defaults()))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_STORAGE_FULL));
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void theSenderMayReuseItsFrame() {
        Path file = folder.resolve("reused.mp4");
        Frame reused = Frame.black(320, 180);
        try (VideoEncoder encoder = new VideoEncoder(file, FORMAT, VideoSettings.defaults())) {
            for (int index = 0; index < 20; index++) {
                Frame scene = TestingFrames.scene(320, 180, index);
                System.arraycopy(scene.bgr(), 0, reused.bgr(), 0, scene.bgr().length);
                encoder.accept(index, reused);
            }
            encoder.finish();
        }

        Path fresh = encode("fresh.mp4", FORMAT, 0, 20);
        assertThat(file).hasSameBinaryContentAs(fresh);
    }

    @Test
    void everySegmentBeginsWithTheSameParameterSets() throws IOException {
        byte[] first = Files.readAllBytes(encode("first.mp4", FORMAT, 0, 40));
        byte[] second = Files.readAllBytes(encode("second.mp4", FORMAT, 40, 3));

        int header = new String(first, StandardCharsets.ISO_8859_1).indexOf("moof") - 4;
        assertThat(header).isPositive();
        assertThat(Arrays.copyOf(second, header)).isEqualTo(Arrays.copyOf(first, header));
    }

    @Test
    void manyEncodersAndReadersLeaveNoNativeMemoryBehind() {
        FrameFormat small = new FrameFormat(160, 90, FrameRate.of(25));
        cycle(small, 20);
        long tracked = Pointer.totalBytes();
        long before = Pointer.physicalBytes();
        cycle(small, 200);

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked + 4096);
        assertThat(Pointer.physicalBytes() - before).isLessThan(64L << 20);
    }

    private void cycle(FrameFormat format, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(TestingFrames.all(encode("cycle.mp4", format, 0, 2))).hasSize(2);
        }
    }

    private Path encode(String name, FrameFormat format, int start, int length) {
        Path file = folder.resolve(name);
        try (VideoEncoder encoder = new VideoEncoder(file, format, VideoSettings.defaults())) {
            for (int index = start; index < start + length; index++) {
                encoder.accept(index, TestingFrames.scene(format.width(), format.height(), index));
            }
            encoder.finish();
        }
        return file;
    }

    /** Takes frames and fails at one of them. */
    private record FailsAt(int frame, Throwable problem) implements SegmentOutput {
        @Override
        public void write(int index, NativeFrame bgr) {
            if (index == frame && problem instanceof RuntimeException failure) {
                throw failure;
            }
            if (index == frame && problem instanceof Error error) {
                throw error;
            }
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
