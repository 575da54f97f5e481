package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceActivityTests {
    /** Where the pause of english.wav begins and ends, in seconds. */
    private static final double PAUSE_BEGIN = 1.864;

    private static final double PAUSE_END = 2.864;

    @TempDir
    Path folder;

    @Test
    void hearsBothSentencesAndThePauseBetween() {
        boolean[] active = VoiceActivity.of(TestingSound.english(folder));
        assertThat(active).hasSize(1 + 78_445 / 200);
        assertThat(share(active, 0, 0.12)).isZero();
        assertThat(share(active, 0.2, PAUSE_BEGIN)).isEqualTo(1);
        assertThat(share(active, PAUSE_BEGIN + 0.05, PAUSE_END - 0.02)).isZero();
        // A quarter of a second of it is the comma.
        assertThat(share(active, PAUSE_END + 0.05, 4.65)).isBetween(0.8, 0.9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 1.5})
    void doesNotCareHowLoudTheVoiceIs(double gain) {
        boolean[] active = VoiceActivity.of(speech(gain, n -> 0));
        assertThat(share(active, 0.2, PAUSE_BEGIN)).isGreaterThan(0.95);
        assertThat(share(active, PAUSE_BEGIN + 0.06, PAUSE_END - 0.05)).isZero();
    }

    @Test
    void hearsAVoiceOverHiss() {
        Random random = new Random(7);
        boolean[] active = VoiceActivity.of(speech(1, n -> 0.012 * random.nextGaussian()));
        assertThat(share(active, 0.2, PAUSE_BEGIN)).isGreaterThan(0.85);
        assertThat(share(active, PAUSE_BEGIN + 0.1, PAUSE_END - 0.1)).isLessThan(0.05);
    }

    @Test
    void hearsAVoiceOverHum() {
        boolean[] active = VoiceActivity.of(speech(1, VoiceActivityTests::hum));
        assertThat(share(active, 0.2, PAUSE_BEGIN)).isGreaterThan(0.9);
        assertThat(share(active, PAUSE_BEGIN + 0.1, PAUSE_END - 0.1)).isLessThan(0.05);
    }

    @Test
    void hearsNobodyInHissHumOrNothing() {
        Random random = new Random(7);
        assertThat(share(activity(10, n -> 0.05 * random.nextGaussian()), 0, 10))
                .isLessThan(0.01);
        assertThat(share(activity(10, VoiceActivityTests::hum), 0, 10)).isZero();
        assertThat(share(activity(10, n -> 0), 0, 10)).isZero();
    }

    @Test
    void hearsNobodyInHissThatSetsInAndStops() {
        Random random = new Random(7);
        IntToDoubleFunction passing = n -> n > 96_000 && n < 192_000 ? 0.05 * random.nextGaussian() : 0;
        assertThat(share(activity(18, passing), 0, 18)).isLessThan(0.02);
    }

    private static double hum(int n) {
        double angle = 2 * Math.PI * 50 * n / SoundFile.SAMPLE_RATE;
        return 0.02
                * (Math.sin(angle) + 0.6 * Math.sin(2 * angle) + 0.4 * Math.sin(3 * angle) + 0.2 * Math.sin(7 * angle));
    }

    private boolean[] activity(double seconds, IntToDoubleFunction wave) {
        return VoiceActivity.of(TestingSound.of(folder.resolve("wave.f32"), seconds, wave));
    }

    private SoundFile speech(double gain, IntToDoubleFunction noise) {
        float[] speech = TestingSound.samples(TestingSound.english(folder));
        return TestingSound.of(
                folder.resolve("mixed.f32"),
                speech.length / 16_000.0,
                n -> Math.max(-1, Math.min(1, gain * speech[n] + noise.applyAsDouble(n))));
    }

    private static double share(boolean[] active, double from, double to) {
        int begin = (int) Math.ceil(from * VoiceActivity.FRAMES_PER_SECOND);
        int end = Math.min(active.length, (int) (to * VoiceActivity.FRAMES_PER_SECOND));
        int count = 0;
        for (int k = begin; k < end; k++) {
            count += active[k] ? 1 : 0;
        }
        return (double) count / (end - begin);
    }
}
