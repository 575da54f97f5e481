package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.audio.WaveformPeaks;

class PeaksTests {
    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("peaks");

        Peaks.write(new WaveformPeaks(new float[] {-1, -0.1f}, new float[] {1, 0.3f}), file);

        assertThat(file).hasSize(16);
        assertThat(Peaks.read(file)).containsExactly(-1, 1, -0.1f, 0.3f);
    }

    @Test
    void staysWithinOneWhereDecodersOvershoot() throws IOException {
        Path file = folder.resolve("peaks");

        Peaks.write(new WaveformPeaks(new float[] {-1.5f}, new float[] {1.25f}), file);

        assertThat(Peaks.read(file)).containsExactly(-1, 1);
    }
}
