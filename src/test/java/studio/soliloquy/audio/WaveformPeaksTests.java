package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformPeaksTests {
    @TempDir
    Path folder;

    @Test
    void givesTheLowestAndHighestSampleOfEachStretch() {
        SoundFile ramp = TestingSound.of(folder.resolve("ramp.f32"), 4, n -> n / 65_536.0 - 0.5);
        WaveformPeaks peaks = WaveformPeaks.of(ramp, 2);
        assertThat(peaks.minima()).containsExactly(-0.5f, 32_000 / 65_536f - 0.5f);
        assertThat(peaks.maxima()).containsExactly(31_999 / 65_536f - 0.5f, 63_999 / 65_536f - 0.5f);
    }

    @Test
    void countsEverySampleOnce() {
        float[] samples = new float[100_003];
        samples[0] = -1;
        samples[100_002] = 1;
        WaveformPeaks peaks = WaveformPeaks.of(TestingSound.of(folder.resolve("clicks.f32"), samples), 800);
        assertThat(peaks.count()).isEqualTo(800);
        assertThat(peaks.minima()[0]).isEqualTo(-1);
        assertThat(peaks.maxima()[799]).isEqualTo(1);
        assertThat(peaks.maxima()[0]).isZero();
    }

    @Test
    void aSoundOfThreeSamplesHasThreeStretches() {
        WaveformPeaks peaks =
                WaveformPeaks.of(TestingSound.of(folder.resolve("short.f32"), new float[] {0.1f, -0.2f, 0.3f}), 800);
        assertThat(peaks.minima()).containsExactly(0.1f, -0.2f, 0.3f).isEqualTo(peaks.maxima());
    }

    @Test
    void refusesMinimaWithoutMaxima() {
        assertThatThrownBy(() -> new WaveformPeaks(new float[3], new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
