package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.error.StudioException;

class SoundEncoderTests {
    private static final FrameRate RATE = FrameRate.of(25);
    private static final int PLANAR_FLOAT = 8;

    private final VideoSettings settings = VideoSettings.defaults();
    private final SoundEncoder encoder = new SoundEncoder(settings);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "44100, 2, 10.0, 250",
        "48000, 1, 10.0, 250",
        "16000, 1, 3.0, 250",
        "22050, 2, 20.0, 250",
        "96000, 2, 9.3, 233",
        "44100, 1, 0.1, 1",
        "8000, 1, 5.0, 125"
    })
    void theWholeHasTheSameBytesWhetherItsSoundWasEncodedBeforeOrThen(
            int sampleRate, int channels, double seconds, int frames) throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), sampleRate, channels, seconds);
        List<Path> segments = segments(frames);
        Path copied = folder.resolve("copied.mp4");
        Path encoded = folder.resolve("encoded.mp4");
        VideoJoiner joiner = new VideoJoiner(settings);
        VideoMetadata metadata = VideoMetadata.synthetic("Sound", "mesh-warp");

        joiner.joinWithTrack(segments, RATE, encode(sound, frames), metadata, copied, JoinProgress.UNWATCHED);
        joiner.join(segments, RATE, sound, metadata, encoded, JoinProgress.UNWATCHED);

        assertThat(copied).hasSameBinaryContentAs(encoded);
    }

    @Test
    void theSoundAheadIsThatOfTheWholeSampleForSample() throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), 44100, 2, 9);
        Path whole = folder.resolve("whole.mp4");
        new VideoJoiner(settings)
                .join(
                        segments(250),
                        RATE,
                        sound,
                        VideoMetadata.synthetic("Sound", "mesh-warp"),
                        whole,
                        JoinProgress.UNWATCHED);

        float[] ahead = decoded(encode(sound, 250), 441_000);

        assertThat(ahead).isEqualTo(decoded(whole, 441_000));
    }

    @Test
    void fragmentsFollowOneAnotherAndAreSomeSecondsLong() throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), 48000, 2, 30);

        FragmentedFile file = FragmentedFile.read(encode(sound, 750));

        assertThat(file.codec()).isEqualTo("mp4a.40.2");
        assertThat(file.timescale()).isEqualTo(48000);
        assertThat(file.fragments()).hasSize(8);
        long next = 0;
        for (FragmentedFile.Fragment fragment : file.fragments()) {
            assertThat(fragment.start()).isEqualTo(next);
            assertThat(file.secondsOf(fragment)).isLessThan(4.1);
            next += fragment.duration();
        }
        // The encoder's priming of one block stands before the sound itself.
        assertThat(next / 48000.0).isCloseTo(30 + 1024 / 48000.0, within(1e-9));
    }

    /** A tone has no jumps: what the difference of neighbours shows at a border would be heard as a click. */
    @Test
    void nothingClicksWhereFragmentsMeet() throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), 48000, 1, 20);
        Path track = encode(sound, 500);
        float[] heard = decoded(track, 20 * 48000);
        double steepest = 0.4 * 2 * Math.PI * 440 / 48000;

        for (int sample = 2400; sample < heard.length - 2400; sample++) {
            assertThat(Math.abs(heard[sample] - heard[sample - 1]))
                    .as("step at " + sample)
                    .isLessThan((float) (steepest * 1.1));
            double expected = 0.4 * Math.sin(2 * Math.PI * 440 * sample / 48000);
            assertThat(Math.abs(heard[sample] - expected))
                    .as("sample " + sample)
                    .isLessThan(0.02);
        }
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), 48000, 2, 20);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> encoder.encode(
                        sound, RATE, 500, folder.resolve("sound.mp4"), () -> asked.incrementAndGet() > 50))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_CANCELLED));
        assertThat(asked).hasValueLessThan(60);
    }

    @Test
    void refusesWhatIsNoSound() throws IOException {
        Path text = Files.writeString(folder.resolve("text.wav"), "This is no sound.");

        assertThatThrownBy(() -> encode(text, 10))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_SOUND_UNREADABLE));
    }

    @Test
    void leavesNoNativeMemoryBehind() throws IOException {
        Path sound = TestingSound.tone(folder.resolve("tone.wav"), 44100, 2, 0.5);
        List<Path> segments = segments(12);
        often(sound, segments, 20);
        long tracked = Pointer.totalBytes();
        long before = Pointer.physicalBytes();
        often(sound, segments, 80);

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked + 4096);
        assertThat(Pointer.physicalBytes() - before).isLessThan(32L << 20);
    }

    private void often(Path sound, List<Path> segments, int times) {
        VideoJoiner joiner = new VideoJoiner(settings);
        for (int time = 0; time < times; time++) {
            joiner.joinWithTrack(
                    segments,
                    RATE,
                    encode(sound, 12),
                    VideoMetadata.synthetic("Sound", "mesh-warp"),
                    folder.resolve("often.mp4"),
                    JoinProgress.UNWATCHED);
        }
    }

    private Path encode(Path sound, int frames) {
        Path track = folder.resolve("sound.mp4");
        encoder.encode(sound, RATE, frames, track, () -> false);
        return track;
    }

    private List<Path> segments(int frames) {
        List<Path> segments = new ArrayList<>();
        for (int start = 0; start < frames; start += 100) {
            Path file = folder.resolve("segment-" + start + ".mp4");
            TestingFrames.encode(file, new FrameFormat(160, 90, RATE), start, Math.min(100, frames - start));
            segments.add(file);
        }
        return segments;
    }

    private static float[] decoded(Path file, int samples) {
        try (SoundSource source = new SoundSource(file, SoundCodec.AAC);
                NativeFrame frame = NativeFrame.sound(PLANAR_FLOAT, source.sampleRate(), source.channels(), samples)) {
            source.read(frame.av());
            float[] channel = new float[samples];
            new FloatPointer(frame.av().data(0)).get(channel);
            return channel;
        }
    }
}
