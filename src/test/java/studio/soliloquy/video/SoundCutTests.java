package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCutTests {
    private static final int RATE = 44_100;

    @TempDir
    Path folder;

    private static float[] read(SoundCut cut, int samples, int block) {
        try (SoundSource source = new SoundSource(cut, SoundCodec.AAC, 1);
                NativeFrame frame = NativeFrame.sound(
                        SoundCodec.AAC.sampleFormat(), source.sampleRate(), source.channels(), block)) {
            float[] channel = new float[samples];
            for (int at = 0; at < samples; at += block) {
                source.read(frame.av());
                new FloatPointer(frame.av().data(0)).get(channel, at, block);
            }
            return channel;
        }
    }

    @Test
    void givesTheVerySamplesOfTheStretchThenSilence() throws IOException {
        Path tone = TestingSound.tone(folder.resolve("tone.wav"), RATE, 2, 1.5);
        float[] whole = read(SoundCut.whole(tone), RATE, 1470);

        float[] cut = read(new SoundCut(tone, 0.1, OptionalDouble.of(0.6), 1), RATE, 1470);

        assertThat(Arrays.copyOf(cut, 22_050)).containsExactly(Arrays.copyOfRange(whole, 4_410, 26_460));
        assertThat(Arrays.copyOfRange(cut, 22_050, RATE)).containsOnly(0);
    }

    @Test
    void givesSilenceWhereTheStretchLiesBehindTheSound() throws IOException {
        Path tone = TestingSound.tone(folder.resolve("tone.wav"), RATE, 1, 0.2);

        assertThat(read(new SoundCut(tone, 0.5, OptionalDouble.empty(), 1), 4_410, 441))
                .containsOnly(0);
    }

    @Test
    void multipliesEverySample() throws IOException {
        Path tone = TestingSound.tone(folder.resolve("tone.wav"), RATE, 2, 0.5);
        float[] whole = read(SoundCut.whole(tone), 4_410, 441);

        float[] halved = read(new SoundCut(tone, 0, OptionalDouble.empty(), 0.5), 4_410, 441);

        for (int n = 0; n < whole.length; n++) {
            assertThat(halved[n]).isEqualTo(whole[n] / 2);
        }
    }

    @Test
    void measuresThePeakOfTheStretchAsLoudAsItIsMade() throws IOException {
        Path tone = TestingSound.tone(folder.resolve("tone.wav"), RATE, 1, 1);
        SoundCut whole = SoundCut.whole(tone);
        double peak = SoundPeak.decibels(whole);

        float highest = 0;
        for (float sample : read(whole, 22_050, 441)) {
            highest = Math.max(highest, Math.abs(sample));
        }
        assertThat(peak).isCloseTo(20 * Math.log10(highest), within(0.2));
        assertThat(SoundPeak.decibels(new SoundCut(tone, 0.2, OptionalDouble.of(0.8), 0.5)))
                .isCloseTo(peak - 6.02, within(0.1));
        assertThat(SoundPeak.decibels(new SoundCut(tone, 5, OptionalDouble.empty(), 1)))
                .isCloseTo(-120, within(0.1));
    }
}
