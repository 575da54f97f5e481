package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class FragmentedFileTests {
    private static final FrameRate RATE = FrameRate.of(25);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"25, 1", "30, 1", "24, 1", "30000, 1001"})
    void everySegmentBeginsWhereTheOneBeforeItEnds(int numerator, int denominator) throws IOException {
        FrameRate rate = new FrameRate(numerator, denominator);
        int[] lengths = {40, 37, 1, 2, 300, 3};
        List<FragmentedFile> segments =
                segments(rate, lengths).stream().map(FragmentedFile::read).toList();

        long next = 0;
        int frames = 0;
        for (int index = 0; index < lengths.length; index++) {
            FragmentedFile segment = segments.get(index);
            long ticks = (long) segment.timescale() * denominator / numerator;
            assertThat(ticks * numerator).isEqualTo((long) segment.timescale() * denominator);
            for (FragmentedFile.Fragment fragment : segment.fragments()) {
                assertThat(fragment.start()).as("segment " + index).isEqualTo(next);
                next += fragment.duration();
            }
            frames += lengths[index];
            assertThat(next).as("end of segment " + index).isEqualTo(frames * ticks);
        }
    }

    @Test
    void theHeaderIsTheSameForEverySegmentAndTheFragmentsFillTheRest() throws IOException {
        List<Path> files = segments(RATE, 40, 1, 300);
        byte[] header = header(files.get(0));

        for (Path file : files) {
            FragmentedFile segment = FragmentedFile.read(file);
            assertThat(header(file)).isEqualTo(header);
            long position = segment.headerBytes();
            for (FragmentedFile.Fragment fragment : segment.fragments()) {
                assertThat(fragment.offset()).isEqualTo(position);
                position += fragment.bytes();
            }
            assertThat(position).isEqualTo(Files.size(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40 37 40", "25 1", "1 2 3", "300 5 60"})
    void headerAndFragmentsShowTheFramesOfTheJoinedVideo(String lengths) throws IOException {
        List<Path> files = segments(
                RATE,
                Arrays.stream(lengths.split(" ")).mapToInt(Integer::parseInt).toArray());
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        streamed.write(header(files.get(0)));
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            int begin = (int) FragmentedFile.read(file).headerBytes();
            streamed.write(bytes, begin, bytes.length - begin);
        }
        Path stream = Files.write(folder.resolve("stream.mp4"), streamed.toByteArray());
        Path joined = folder.resolve("joined.mp4");
        new VideoJoiner(VideoSettings.defaults())
                .joinSilently(
                        files,
                        RATE,
                        VideoMetadata.synthetic("Streamed", "mesh-warp"),
                        joined,
                        JoinProgress.UNWATCHED,
                        OutputFormat.MP4);

        List<Frame> expected = TestingFrames.all(joined);
        List<Frame> found = new ArrayList<>();
        try (VideoReader reader = new VideoReader(stream)) {
            reader.forEach((index, frame) -> {
                assertThat(reader.seconds()).isCloseTo(RATE.secondsAt(index), within(1e-6));
                found.add(frame);
            });
        }
        assertThat(found).hasSameSizeAs(expected);
        for (int index = 0; index < found.size(); index++) {
            assertThat(found.get(index).bgr())
                    .as("frame " + index)
                    .isEqualTo(expected.get(index).bgr());
        }
    }

    @Test
    void namesTheCodecAsBrowsersDo() throws IOException {
        assertThat(FragmentedFile.read(segments(RATE, 5).get(0)).codec()).matches("avc1\\.64[0-9A-F]{4}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.3, 0.5, 0.9, 0.9999})
    void refusesAFileThatIsCutOff(double part) throws IOException {
        Path file = segments(RATE, 20).get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));

        assertThatThrownBy(() -> FragmentedFile.read(file)).isInstanceOf(StudioException.class);
    }

    @Test
    void refusesWhatIsNoMp4() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "A box of this size there is none.");

        assertThatThrownBy(() -> FragmentedFile.read(text)).isInstanceOf(StudioException.class);
    }

    private static byte[] header(Path file) throws IOException {
        return Arrays.copyOf(
                Files.readAllBytes(file), (int) FragmentedFile.read(file).headerBytes());
    }

    private List<Path> segments(FrameRate rate, int... lengths) {
        List<Path> segments = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            Path file = folder.resolve("segment-" + segments.size() + ".mp4");
            TestingFrames.encode(file, new FrameFormat(160, 90, rate), start, length);
            segments.add(file);
            start += length;
        }
        return segments;
    }
}
