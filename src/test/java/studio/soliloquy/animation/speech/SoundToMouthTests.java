package studio.soliloquy.animation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.video.FrameRate;

class SoundToMouthTests {
    private static final FrameRate RATE = FrameRate.of(25);
    private static final Path TALK = Path.of("../shared/samples/audio/talk_hb.wav");
    /** Where the pause of english.wav begins and ends, in seconds. */
    private static final double PAUSE_BEGIN = 1.864;

    private static final double PAUSE_END = 2.864;

    @TempDir
    Path folder;

    private final SoundToMouth soundToMouth = new SoundToMouth();

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 30, 60})
    void givesOneShapeForEachFrame(int framesPerSecond) {
        SoundFile sound = TestingSound.english(folder);
        FrameRate rate = FrameRate.of(framesPerSecond);
        MouthTrack track = soundToMouth.listen(sound, rate);
        assertThat(track.rate()).isEqualTo(rate);
        assertThat(track.frameCount()).isEqualTo(rate.framesIn(sound.seconds()));
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 30, 60})
    void closesTheLipsWithinEightyMillisecondsOfSilence(int framesPerSecond) {
        FrameRate rate = FrameRate.of(framesPerSecond);
        MouthTrack track = soundToMouth.listen(TestingSound.english(folder), rate);
        int first = (int) Math.ceil((PAUSE_BEGIN + 0.08) * framesPerSecond);
        int last = (int) Math.floor((PAUSE_END - 0.02) * framesPerSecond) - 1;
        assertThat(track.shapes().subList(first, last)).containsOnly(MouthShape.REST);
        assertThat(track.shapes().get(first - 1).jaw()).isLessThan(0.15f);
    }

    @Test
    void opensWithTheVoice() {
        MouthTrack track = listen(TestingSound.english(folder));
        assertThat(track.shapes().subList(0, 3)).containsOnly(MouthShape.REST);
        // "who moved" begins at 2.864: within 200 ms the mouth has left its rest.
        assertThat(highest(track, PAUSE_END, PAUSE_END + 0.2, MouthShape::jaw)).isGreaterThan(0.15);
    }

    @Test
    void theJawFollowsTheLoudnessOfSynthesisedSpeech() {
        assertFollowsLoudness(TestingSound.english(folder));
    }

    @Test
    void theJawFollowsTheLoudnessOfRealSpeech() throws IOException {
        assumeTrue(Files.exists(TALK), "the sample recordings are not beside this checkout");
        assertFollowsLoudness(TestingSound.decoded(Files.copy(TALK, folder.resolve("talk.wav"))));
    }

    @Test
    void theJawUsesItsRange() {
        List<Double> spoken = listen(TestingSound.english(folder)).shapes().stream()
                .filter(shape -> shape.silence() == 0)
                .map(shape -> (double) shape.jaw())
                .sorted()
                .toList();
        assertThat(spoken.get(spoken.size() / 10)).isLessThan(0.2);
        assertThat(spoken.get(spoken.size() * 9 / 10)).isGreaterThan(0.6);
    }

    @Test
    void pressesTheLipsForTheMAndBOfMyMamaBought() {
        // The m of "my", the two of "mama" and the b of "bought" lie in the first 0.7 s, with open vowels between.
        MouthTrack track = listen(TestingSound.english(folder));
        assertThat(countRuns(track, 0.15, 0.75, MouthShape::closed)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void spreadsTheCornersForSheepAndRoundsThemForWhoMoved() {
        MouthTrack track = listen(TestingSound.english(folder));
        double sheepWide = highest(track, 3.75, 4.1, MouthShape::wide);
        assertThat(sheepWide).isGreaterThan(0.6);
        assertThat(highest(track, 2.9, 3.35, MouthShape::round)).isGreaterThan(0.4);
        assertThat(highest(track, 3.85, 4.05, MouthShape::round)).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.1, 3})
    void doesNotCareHowLoudTheRecordingIs(double gain) {
        float[] speech = TestingSound.samples(TestingSound.english(folder));
        MouthTrack plain = listen(TestingSound.of(folder.resolve("plain.f32"), speech));
        MouthTrack scaled = listen(TestingSound.of(
                folder.resolve("scaled.f32"), speech.length / 16_000.0, n -> bounded(gain * speech[n])));
        assertThat(correlation(jaws(plain), jaws(scaled), 0)).isGreaterThan(0.97);
    }

    @Test
    void hearsThroughHiss() {
        float[] speech = TestingSound.samples(TestingSound.english(folder));
        Random random = new Random(3);
        MouthTrack plain = listen(TestingSound.of(folder.resolve("plain.f32"), speech));
        MouthTrack hissing = listen(TestingSound.of(
                folder.resolve("hiss.f32"),
                speech.length / 16_000.0,
                n -> bounded(speech[n] + 0.01 * random.nextGaussian())));
        assertThat(correlation(jaws(plain), jaws(hissing), 0)).isGreaterThan(0.9);
        assertThat(hissing.shapes().get(60)).isEqualTo(MouthShape.REST);
    }

    @Test
    void staysAtRestWhereNobodySpeaks() {
        Random random = new Random(5);
        assertThat(listen(TestingSound.of(folder.resolve("zeros.f32"), 3, n -> 0))
                        .shapes())
                .containsOnly(MouthShape.REST);
        assertThat(listen(TestingSound.of(folder.resolve("hum.f32"), 6, n -> 0.05 * Math.sin(Math.PI * n / 160)))
                        .shapes())
                .containsOnly(MouthShape.REST);
        long moving =
                listen(TestingSound.of(folder.resolve("hiss.f32"), 10, n -> 0.05 * random.nextGaussian()))
                        .shapes()
                        .stream()
                        .filter(shape -> shape.jaw() > 0)
                        .count();
        assertThat(moving).isLessThan(5);
    }

    @Test
    void takesAnySound() {
        Random random = new Random(11);
        assertThat(listen(TestingSound.of(folder.resolve("one.f32"), new float[] {1}))
                        .frameCount())
                .isEqualTo(1);
        listen(TestingSound.of(folder.resolve("click.f32"), 2, n -> n == 16_000 ? 1 : 0));
        listen(TestingSound.of(folder.resolve("constant.f32"), 2, n -> 1));
        listen(TestingSound.of(folder.resolve("square.f32"), 2, n -> n / 40 % 2 == 0 ? 1 : -1));
        listen(TestingSound.of(folder.resolve("bursts.f32"), 4, n -> n / 3000 % 2 * bounded(random.nextGaussian())));
    }

    @Test
    void movesWithoutJitter() {
        List<Double> bends = bends(listen(TestingSound.english(folder)));
        assertThat(bends.get(bends.size() - 1)).isLessThan(0.75);
        assertThat(bends.get(bends.size() * 9 / 10)).isLessThan(0.45);
    }

    @Test
    void theSameSoundGivesTheSameMouth() {
        SoundFile sound = TestingSound.english(folder);
        assertThat(listen(sound)).isEqualTo(listen(sound));
    }

    @Test
    void aLongPauseChangesNothingBehindIt() throws IOException {
        SoundFile speech = TestingSound.english(folder);
        long pause = 10L * 60 * SoundFile.SAMPLE_RATE;
        Path path = folder.resolve("late.f32");
        try (RandomAccessFile late = new RandomAccessFile(path.toFile(), "rw")) {
            late.seek(pause * Float.BYTES);
            late.write(Files.readAllBytes(speech.path()));
        }
        MouthTrack track = listen(new SoundFile(path, pause + speech.samples()));
        MouthTrack alone = listen(speech);
        int offset = 10 * 60 * 25;
        assertThat(track.frameCount()).isEqualTo(offset + alone.frameCount());
        assertThat(track.shapes().subList(0, offset)).containsOnly(MouthShape.REST);
        for (int i = 0; i < alone.frameCount(); i++) {
            assertThat(track.shapes().get(offset + i).jaw())
                    .isCloseTo(alone.shapes().get(i).jaw(), within(0.05f));
        }
    }

    private void assertFollowsLoudness(SoundFile sound) {
        MouthTrack track = listen(sound);
        float[] decibels = Loudness.envelope(sound, 25, track.frameCount());
        double[] audible = new double[decibels.length];
        double[] amplitude = new double[decibels.length];
        for (int i = 0; i < decibels.length; i++) {
            audible[i] = Math.max(-60, decibels[i]);
            amplitude[i] = Math.pow(10, decibels[i] / 20);
        }
        assertThat(correlation(jaws(track), amplitude, 0)).isGreaterThan(0.8);
        assertThat(correlation(jaws(track), audible, 0)).isGreaterThan(0.75);
        assertThat(correlation(jaws(track), amplitude, 0)).isGreaterThan(correlation(jaws(track), amplitude, 2));
        assertThat(correlation(jaws(track), amplitude, 0)).isGreaterThan(correlation(jaws(track), amplitude, -2));
    }

    private MouthTrack listen(SoundFile sound) {
        return soundToMouth.listen(sound, RATE);
    }

    private static double bounded(double sample) {
        return Math.max(-1, Math.min(1, sample));
    }

    private static double[] jaws(MouthTrack track) {
        return track.shapes().stream().mapToDouble(MouthShape::jaw).toArray();
    }

    private static List<Double> bends(MouthTrack track) {
        double[] jaw = jaws(track);
        return IntStream.range(1, jaw.length - 1)
                .mapToObj(i -> Math.abs(jaw[i - 1] - 2 * jaw[i] + jaw[i + 1]))
                .sorted()
                .toList();
    }

    private static double highest(MouthTrack track, double from, double to, ToDoubleFunction<MouthShape> value) {
        return track.shapes().subList((int) (from * 25), (int) (to * 25)).stream()
                .mapToDouble(value)
                .max()
                .orElseThrow();
    }

    private static int countRuns(MouthTrack track, double from, double to, ToDoubleFunction<MouthShape> value) {
        int runs = 0;
        for (int i = (int) (from * 25); i < (int) (to * 25); i++) {
            boolean rises = value.applyAsDouble(track.shapes().get(i)) > 0.5
                    && value.applyAsDouble(track.shapes().get(i - 1)) <= 0.5;
            runs += rises ? 1 : 0;
        }
        return runs;
    }

    /** Pearson's, of {@code first[i + lag]} with {@code second[i]}. */
    private static double correlation(double[] first, double[] second, int lag) {
        double n = 0;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = Math.max(0, -lag); i < Math.min(second.length, first.length - lag); i++) {
            double x = first[i + lag];
            double y = second[i];
            n++;
            a += x;
            b += y;
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }
        return (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b));
    }
}
