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
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class VideoJoinerTests {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final FrameRate RATE = FrameRate.of(25);
    private static final VideoMetadata METADATA = VideoMetadata.synthetic("Ein Gruß", "mesh-warp");

    private final VideoJoiner joiner = new VideoJoiner(VideoSettings.defaults());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"40 37 40", "25 1", "25 2", "25 3", "1 1 1 1", "2 1 30 3 7", "1 40", "300 5"})
    void theFramesAreThoseOfTheSegments(String lengths) throws IOException {
        List<Path> segments = segments(RATE, lengths(lengths));
        List<Frame> expected = new ArrayList<>();
        segments.forEach(segment -> expected.addAll(TestingFrames.all(segment)));

        Path video = join(segments, RATE, tone(3));

        List<Frame> found = TestingFrames.all(video);
        assertThat(found).hasSameSizeAs(expected);
        for (int index = 0; index < found.size(); index++) {
            assertThat(Arrays.equals(found.get(index).bgr(), expected.get(index).bgr()))
                    .as("frame " + index)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25, 1, 48000, 2, 3.0",
        "25, 1, 44100, 1, 3.0",
        "30, 1, 22050, 1, 3.0",
        "25, 1, 16000, 1, 0.5",
        "30000, 1001, 44100, 2, 9.0",
        "24000, 1001, 8000, 1, 2.2",
        "25, 1, 96000, 2, 3.0",
        "25, 1, 47999, 2, 3.0"
    })
    void soundAndPictureAreEquallyLong(int numerator, int denominator, int sampleRate, int channels, double seconds)
            throws IOException {
        FrameRate rate = new FrameRate(numerator, denominator);
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), sampleRate, channels, seconds);

        VideoDescription description = describe(join(segments(rate, 40, 33), rate, sound));

        VideoDescription.Sound track = description.sound().orElseThrow();
        assertThat(description.frames()).isEqualTo(73);
        assertThat(description.rate()).isEqualTo(rate);
        assertThat(description.seconds()).isCloseTo(rate.secondsAt(73), within(0.001));
        assertThat(track.seconds()).isCloseTo(description.seconds(), within(0.001));
        assertThat(track.codec()).isEqualTo("aac");
        assertThat(track.channels()).isEqualTo(channels);
        assertThat(track.sampleRate()).isEqualTo(sampleRate > 44100 ? 48000 : sampleRate);
    }

    @Test
    void theSoundIsHeardWhenItShould() throws IOException {
        Path sound = TestingSound.beep(folder.resolve("beep.wav"), 48000, 2, 0.5);

        Path video = join(segments(RATE, 50), RATE, sound);

        float[] heard = decoded(video, 48000);
        int onset = 0;
        while (Math.abs(heard[onset]) < 0.2) {
            onset++;
        }
        assertThat(onset / 48000.0).isCloseTo(0.5, within(0.003));
    }

    @Test
    void afterTheSoundThereIsSilence() throws IOException {
        Path video = join(segments(RATE, 50), RATE, tone(1));

        float[] heard = decoded(video, 2 * 44100);
        assertThat(loudest(heard, 0.3, 0.7)).isGreaterThan(0.3);
        assertThat(loudest(heard, 1.1, 1.9)).isLessThan(0.001);
    }

    @Test
    void saysThatThePictureIsSynthetic() throws IOException {
        VideoDescription description = describe(join(segments(RATE, 5), RATE, tone(1)));

        assertThat(description.metadata()).containsEntry("title", "Ein Gruß");
        assertThat(description.metadata().get("comment")).contains("Synthetic", "mesh-warp");
    }

    @Test
    void theIndexStandsBeforeTheMedia() throws IOException {
        Path video = join(segments(RATE, 30, 30), RATE, tone(3));

        String bytes = Files.readString(video, StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
        assertThat(bytes.indexOf("moof")).isNegative();
    }

    @Test
    void theSameSegmentsGiveTheSameBytes() throws IOException {
        List<Path> segments = segments(RATE, 30, 3);
        byte[] first = Files.readAllBytes(join(segments, RATE, tone(1)));

        assertThat(Files.readAllBytes(join(segments, RATE, tone(1)))).isEqualTo(first);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Integer> seen = new ArrayList<>();

        int frames = joiner.join(segments(RATE, 10, 4), RATE, tone(1), METADATA, folder.resolve("video"), seen::add);

        assertThat(frames).isEqualTo(14);
        assertThat(seen).hasSize(14).isSorted().endsWith(14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 40})
    void cancelledItLeavesNothing(int after) throws IOException {
        List<Path> segments = segments(RATE, 40);
        Path target = folder.resolve("video.mp4");
        Path sound = tone(1);
        CancelsAfter progress = new CancelsAfter(after);

        assertCode(() -> joiner.join(segments, RATE, sound, METADATA, target, progress), VideoError.VIDEO_CANCELLED);
        assertThat(target).doesNotExist();
    }

    @Test
    void aFailingListenerEndsTheJoinWithItsOwnFailure() throws IOException {
        List<Path> segments = segments(RATE, 10);
        Path target = folder.resolve("video.mp4");
        Path sound = tone(1);
        JoinProgress failing = frames -> {
            throw new IllegalStateException("listener");
        };

        assertThatThrownBy(() -> joiner.join(segments, RATE, sound, METADATA, target, failing))
                .hasMessage("listener");
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesSoundThatIsNone() throws IOException {
        List<Path> segments = segments(RATE, 5);
        Path text = Files.writeString(folder.resolve("sound.wav"), "This is no sound.");
        Path target = folder.resolve("video.mp4");

        assertCode(
                () -> joiner.join(segments, RATE, text, METADATA, target, JoinProgress.UNWATCHED),
                VideoError.VIDEO_SOUND_UNREADABLE);
        assertCode(
                () -> joiner.join(segments, RATE, segments.get(0), METADATA, target, JoinProgress.UNWATCHED),
                VideoError.VIDEO_SOUND_UNREADABLE);
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesSegmentsThatDoNotFitTogether() throws IOException {
        Path small = segments(RATE, 5).get(0);
        Path large = folder.resolve("large.mp4");
        TestingFrames.encode(large, new FrameFormat(320, 180, RATE), 5, 5);
        Path sound = tone(1);

        assertCode(
                () -> joiner.join(
                        List.of(small, large),
                        RATE,
                        sound,
                        METADATA,
                        folder.resolve("video.mp4"),
                        JoinProgress.UNWATCHED),
                VideoError.VIDEO_SEGMENTS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999})
    void refusesASegmentThatIsCutOff(double part) throws IOException {
        Path segment = segments(RATE, 20).get(0);
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, (int) (bytes.length * part)));
        Path sound = tone(1);

        assertThatThrownBy(() -> joiner.join(
                        List.of(segment), RATE, sound, METADATA, folder.resolve("video.mp4"), JoinProgress.UNWATCHED))
                .isInstanceOf(StudioException.class);
        assertThat(folder.resolve("video.mp4")).doesNotExist();
    }

    @Test
    void manyJoinsLeaveNoNativeMemoryBehind() throws IOException {
        List<Path> segments = segments(RATE, 10, 2);
        Path sound = tone(1);
        joinOften(segments, sound, 20);
        long tracked = Pointer.totalBytes();
        long before = Pointer.physicalBytes();
        joinOften(segments, sound, 80);

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked + 4096);
        assertThat(Pointer.physicalBytes() - before).isLessThan(32L << 20);
    }

    private void joinOften(List<Path> segments, Path sound, int times) {
        for (int time = 0; time < times; time++) {
            join(segments, RATE, sound);
        }
    }

    private Path tone(double seconds) throws IOException {
        return TestingSound.tone(folder.resolve("tone.wav"), 44100, 2, seconds);
    }

    private Path join(List<Path> segments, FrameRate rate, Path sound) {
        Path target = folder.resolve("video.mp4");
        joiner.join(segments, rate, sound, METADATA, target, JoinProgress.UNWATCHED);
        return target;
    }

    private List<Path> segments(FrameRate rate, int... lengths) {
        List<Path> segments = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            Path file = folder.resolve("segment-" + segments.size() + ".mp4");
            TestingFrames.encode(file, new FrameFormat(WIDTH, HEIGHT, rate), start, length);
            segments.add(file);
            start += length;
        }
        return segments;
    }

    private static int[] lengths(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static VideoDescription describe(Path video) {
        try (VideoReader reader = new VideoReader(video)) {
            return reader.description();
        }
    }

    private static float[] decoded(Path video, int samples) {
        try (SoundSource source = new SoundSource(video, SoundCodec.AAC);
                NativeFrame frame = NativeFrame.sound(8, source.sampleRate(), source.channels(), samples)) {
            AVFrame target = frame.av();
            source.read(target);
            float[] channel = new float[samples];
            new FloatPointer(target.data(0)).get(channel);
            return channel;
        }
    }

    private static double loudest(float[] sound, double from, double to) {
        double loudest = 0;
        for (int sample = (int) (from * 44100); sample < to * 44100; sample++) {
            loudest = Math.max(loudest, Math.abs(sound[sample]));
        }
        return loudest;
    }

    private static void assertCode(Runnable action, VideoError code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
