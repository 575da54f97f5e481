package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.soliloquy.error.StudioException;

class OutputFormatTests {
    private static final FrameRate RATE = FrameRate.of(25);
    private static final FrameFormat FORMAT = new FrameFormat(160, 90, RATE);
    private static final VideoMetadata METADATA = VideoMetadata.synthetic("Ein Gruß", "mesh-warp");

    private final VideoJoiner joiner = new VideoJoiner(VideoSettings.defaults());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"talk.mp4,MP4", "talk.WebM,WEBM", "a.b.gif,GIF", "frames.zip,PNG"})
    void isKnownByTheExtensionOfAFile(String name, OutputFormat format) {
        assertThat(OutputFormat.ofFileName(name)).contains(format);
        assertThat(OutputFormat.ofFileName(name + "x")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void joinsEveryFrameOfEverySegment(OutputFormat format) throws IOException {
        List<Integer> seen = new ArrayList<>();

        int frames = joiner.join(
                segments(format, FORMAT, 30, 1, 2, 17),
                RATE,
                tone(2),
                METADATA,
                folder.resolve("joined"),
                seen::add,
                format);

        assertThat(frames).isEqualTo(50);
        assertThat(seen).hasSize(50).isSorted().endsWith(50);
        assertThat(OutputFile.frames(folder.resolve("joined"), format)).hasSize(50);
    }

    @ParameterizedTest
    @EnumSource
    void theSameFramesGiveTheSameBytes(OutputFormat format) throws IOException {
        byte[] first = Files.readAllBytes(joined(format, FORMAT, 20, 9));

        assertThat(Files.readAllBytes(joined(format, FORMAT, 20, 9))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void looksLikeWhatWasRendered(OutputFormat format) throws IOException {
        List<Frame> found = OutputFile.frames(joined(format, FORMAT, 12, 12), format);

        for (int index = 0; index < found.size(); index++) {
            Frame expected = TestingFrames.scene(160, 90, index);
            assertThat(FrameComparison.of(expected, found.get(index)).psnr())
                    .as(format + " frame " + index)
                    .isGreaterThan(format == OutputFormat.GIF ? 27 : 36);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInsideThatThePictureIsSynthetic(OutputFormat format) throws IOException {
        Path file = joined(format, FORMAT, 5);

        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("Synthetic video: the picture was animated by the model \"mesh-warp\"");
    }

    @ParameterizedTest
    @EnumSource
    void cancelledItLeavesNothing(OutputFormat format) throws IOException {
        List<Path> segments = segments(format, FORMAT, 40);
        Path sound = tone(1);
        Path target = folder.resolve("target");

        assertThatThrownBy(() -> joiner.join(segments, RATE, sound, METADATA, target, new CancelsAfter(20), format))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_CANCELLED));
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void refusesASegmentThatIsCutOff(OutputFormat format) throws IOException {
        Path segment = segments(format, FORMAT, 20).get(0);
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, bytes.length * 9 / 10));
        Path target = folder.resolve("target");

        assertThatThrownBy(() ->
                        joiner.joinSilently(List.of(segment), RATE, METADATA, target, JoinProgress.UNWATCHED, format))
                .isInstanceOf(StudioException.class);
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"MP4,WEBM", "MP4,GIF", "WEBM,MP4", "GIF,MP4", "PNG,WEBM"})
    void refusesSegmentsThatWereMadeForAnother(OutputFormat made, OutputFormat asked) {
        List<Path> segments = segments(made, FORMAT, 3);

        assertThatThrownBy(() -> joiner.joinSilently(
                        segments, RATE, METADATA, folder.resolve("target"), JoinProgress.UNWATCHED, asked))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_SEGMENTS_DIFFER));
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM"})
    void needsNoSound(OutputFormat format) {
        Path target = folder.resolve("silent." + format.extension());

        joiner.joinSilently(segments(format, FORMAT, 8), RATE, METADATA, target, JoinProgress.UNWATCHED, format);

        VideoDescription description = OutputFile.describe(target);
        assertThat(description.frames()).isEqualTo(8);
        assertThat(description.sound()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"25,1,44100,2", "30,1,16000,1", "30000,1001,48000,2", "24,1,96000,1"})
    void webmHasVp9AndOpusOfOneLength(int numerator, int denominator, int sampleRate, int channels) throws IOException {
        FrameRate rate = new FrameRate(numerator, denominator);
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), sampleRate, channels, 5);
        Path target = folder.resolve("video.webm");
        List<Path> segments = segments(OutputFormat.WEBM, new FrameFormat(160, 90, rate), 40, 33);

        joiner.join(segments, rate, sound, METADATA, target, JoinProgress.UNWATCHED, OutputFormat.WEBM);

        VideoDescription description = OutputFile.describe(target);
        VideoDescription.Sound track = description.sound().orElseThrow();
        assertThat(description.codec()).isEqualTo("vp9");
        assertThat(track.codec()).isEqualTo("opus");
        assertThat(track.channels()).isEqualTo(channels);
        assertThat(description.frames()).isEqualTo(73);
        assertThat(description.rate().framesPerSecond()).isCloseTo(rate.framesPerSecond(), within(0.01));
        assertThat(description.seconds()).isCloseTo(rate.secondsAt(73), within(rate.secondsAt(1)));
        assertThat(track.seconds()).isCloseTo(rate.secondsAt(73), within(rate.secondsAt(1)));
        assertThat(description.metadata()).containsEntry("title", "Ein Gruß");
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM"})
    void theTimesOfJoinedSegmentsAreThoseOfOneVideo(OutputFormat format) throws IOException {
        Path video = joined(format, FORMAT, 25, 1, 7, 30);

        List<Double> times = OutputFile.times(video);

        assertThat(times).hasSize(63);
        for (int index = 0; index < times.size(); index++) {
            assertThat(times.get(index)).as("frame " + index).isCloseTo(RATE.secondsAt(index), within(0.0006));
        }
    }

    @Test
    void pngPicturesAreTheFramesThemselves() throws IOException {
        Path archive = joined(OutputFormat.PNG, FORMAT, 9, 1, 6);

        List<Frame> found = OutputFile.frames(archive, OutputFormat.PNG);

        assertThat(OutputFile.names(archive)).startsWith("frame_000000.png").endsWith("frame_000015.png");
        for (int index = 0; index < found.size(); index++) {
            assertThat(found.get(index).bgr()).isEqualTo(noisy(FORMAT, index).bgr());
        }
    }

    @ParameterizedTest
    @CsvSource({"25,1,50,50,4,4", "20,1,30,30,5,5", "30,1,60,50,4,4", "50,1,60,30,4,4", "24,1,48,48,4,5"})
    void gifFramesLastAsLongAsTheyShould(
            int numerator, int denominator, int frames, int expected, int shortest, int longest) {
        FrameRate rate = new FrameRate(numerator, denominator);
        Path target = folder.resolve("moving.gif");
        List<Path> segments = segments(OutputFormat.GIF, new FrameFormat(160, 90, rate), frames / 2, frames / 2);

        joiner.joinSilently(segments, rate, METADATA, target, JoinProgress.UNWATCHED, OutputFormat.GIF);

        List<Integer> delays = OutputFile.gifDelays(target);
        assertThat(delays).hasSize(expected).allMatch(delay -> delay >= shortest && delay <= longest);
        assertThat(delays.stream().mapToInt(Integer::intValue).sum() / 100.0)
                .isCloseTo(rate.secondsAt(frames), within(0.04));
    }

    @Test
    void gifIsScaledDownToItsLongestEdge() throws IOException {
        Path gif = joined(OutputFormat.GIF, new FrameFormat(1280, 960, RATE), 2);

        Frame frame = OutputFile.frames(gif, OutputFormat.GIF).get(0);
        assertThat(frame.width()).isEqualTo(640);
        assertThat(frame.height()).isEqualTo(480);
    }

    @ParameterizedTest
    @EnumSource
    void manyJoinsLeaveNoNativeMemoryBehind(OutputFormat format) throws IOException {
        List<Path> segments = segments(format, FORMAT, 4, 2);
        joinOften(segments, format, 10);
        long tracked = Pointer.totalBytes();
        long before = Pointer.physicalBytes();
        joinOften(segments, format, 60);

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked + 4096);
        assertThat(Pointer.physicalBytes() - before).isLessThan(64L << 20);
    }

    private void joinOften(List<Path> segments, OutputFormat format, int times) throws IOException {
        Path sound = tone(1);
        for (int time = 0; time < times; time++) {
            joiner.join(segments, RATE, sound, METADATA, folder.resolve("often"), JoinProgress.UNWATCHED, format);
        }
    }

    private Path joined(OutputFormat format, FrameFormat frames, int... lengths) throws IOException {
        Path target = folder.resolve("joined." + format.extension());
        List<Path> segments = segments(format, frames, lengths);
        joiner.join(segments, frames.rate(), tone(3), METADATA, target, JoinProgress.UNWATCHED, format);
        return target;
    }

    private List<Path> segments(OutputFormat format, FrameFormat frames, int... lengths) {
        List<Path> segments = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            Path file = folder.resolve("segment-" + segments.size() + ".mp4");
            try (VideoEncoder encoder = new VideoEncoder(file, frames, VideoSettings.defaults(), format)) {
                for (int index = start; index < start + length; index++) {
                    encoder.accept(index, frame(format, frames, index));
                }
                encoder.finish();
            }
            segments.add(file);
            start += length;
        }
        return segments;
    }

    private static Frame frame(OutputFormat format, FrameFormat frames, int index) {
        return format == OutputFormat.PNG
                ? noisy(frames, index)
                : TestingFrames.scene(frames.width(), frames.height(), index);
    }

    /** The scene with the lowest bits of every value stirred, so that no loss can hide. */
    private static Frame noisy(FrameFormat frames, int index) {
        Frame frame = TestingFrames.scene(frames.width(), frames.height(), index);
        Random random = new Random(index);
        for (int place = 0; place < frame.bgr().length; place++) {
            frame.bgr()[place] ^= (byte) random.nextInt(8);
        }
        return frame;
    }

    private Path tone(double seconds) throws IOException {
        return TestingSound.tone(folder.resolve("tone.wav"), 44100, 2, seconds);
    }
}
