package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessTests {
    @TempDir
    Path folder;

    @Test
    void aFullScaleSineOfOneKilohertzHasTheStandardsLoudness() {
        // BS.1770: 997 Hz at full scale in one channel reads −3.01 LUFS.
        assertThat(Loudness.integrated(sine(1, 997, 5))).isCloseTo(-3.01, within(0.05));
        assertThat(Loudness.integrated(sine(0.1, 997, 5))).isCloseTo(-23.01, within(0.05));
    }

    @Test
    void weighsTrebleMoreAndBassLess() {
        double middle = Loudness.integrated(sine(0.1, 500, 3));
        assertThat(Loudness.integrated(sine(0.1, 4000, 3))).isGreaterThan(middle + 2);
        assertThat(Loudness.integrated(sine(0.1, 30, 3))).isLessThan(middle - 4);
    }

    @Test
    void leavesPausesOut() {
        SoundFile halfSilent = TestingSound.of(
                folder.resolve("half.f32"), 10, n -> n < 80_000 ? 0.1 * Math.sin(2 * Math.PI * 997 * n / 16_000) : 0);
        assertThat(Loudness.integrated(halfSilent)).isCloseTo(-23.01, within(0.3));
    }

    @Test
    void silenceHasNoLoudness() {
        SoundFile silence = TestingSound.of(folder.resolve("silence.f32"), 2, n -> 0);
        assertThat(Loudness.integrated(silence)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.envelope(silence, 25, 50)).containsOnly(Loudness.SILENCE_DECIBELS);
    }

    @Test
    void theEnvelopeFollowsEachVideoFrame() {
        SoundFile steps = TestingSound.of(folder.resolve("steps.f32"), 0.12, n -> n < 640 ? 1 : n < 1280 ? 0.1 : 0.01);
        float[] envelope = Loudness.envelope(steps, 25, 4);
        assertThat(envelope[0]).isCloseTo(0, within(0.01f));
        assertThat(envelope[1]).isCloseTo(-20, within(0.01f));
        assertThat(envelope[2]).isCloseTo(-40, within(0.01f));
        assertThat(envelope[3]).isEqualTo(Loudness.SILENCE_DECIBELS);
    }

    private SoundFile sine(double amplitude, double hertz, double seconds) {
        return TestingSound.of(
                folder.resolve("sine.f32"), seconds, n -> amplitude * Math.sin(2 * Math.PI * hertz * n / 16_000));
    }
}
