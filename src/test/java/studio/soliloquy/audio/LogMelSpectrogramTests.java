package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMelSpectrogramTests {
    private static final Path GOLDEN = Path.of("../shared/golden/mel_talk_hb_first1000.npy");
    private static final Path TALK = Path.of("../shared/samples/audio/talk_hb.wav");

    @TempDir
    Path folder;

    @Test
    void agreesWithTheReferenceColumnByColumn() throws IOException {
        assumeTrue(Files.exists(GOLDEN) && Files.exists(TALK), "the golden values are not beside this checkout");
        Path copy = Files.copy(TALK, folder.resolve("talk.wav"));
        List<float[]> columns = columns(TestingSound.decoded(copy));
        assertThat(columns).hasSize(3591);
        FloatBuffer golden = golden();
        for (int band = 0; band < 80; band++) {
            for (int t = 0; t < 1000; t++) {
                assertThat(columns.get(t)[band])
                        .as("band %d of column %d", band, t)
                        .isCloseTo(golden.get(band * 1000 + t), within(1e-3f));
            }
        }
    }

    @Test
    void doesNotDependOnHowTheSoundIsCutIntoBlocks() {
        float[] samples = TestingSound.samples(TestingSound.english(folder));
        List<float[]> whole = new ArrayList<>();
        LogMelSpectrogram atOnce = new LogMelSpectrogram(MelSettings.SYNCTALK, column -> whole.add(column.clone()));
        atOnce.accept(samples, samples.length);
        atOnce.finish();
        List<float[]> pieces = new ArrayList<>();
        LogMelSpectrogram piecewise = new LogMelSpectrogram(MelSettings.SYNCTALK, column -> pieces.add(column.clone()));
        for (float sample : samples) {
            piecewise.accept(new float[] {sample}, 1);
        }
        piecewise.finish();
        assertThat(pieces).hasSize(1 + samples.length / 200).hasSameSizeAs(whole);
        for (int t = 0; t < whole.size(); t++) {
            assertThat(pieces.get(t)).isEqualTo(whole.get(t));
        }
    }

    @Test
    void findsAToneInItsBand() {
        List<float[]> columns =
                columns(TestingSound.of(folder.resolve("tone.f32"), 0.5, n -> 0.5 * Math.sin(Math.PI * n / 8)));
        float[] middle = columns.get(20);
        int loudest = 0;
        for (int band = 1; band < middle.length; band++) {
            loudest = middle[band] > middle[loudest] ? band : loudest;
        }
        // 1 kHz is 15 mel; the bands stand 0.539 mel apart from 0.825 + 0.539 on.
        assertThat(loudest).isEqualTo(25);
    }

    @Test
    void silenceAndTheShortestSoundHaveColumnsToo() {
        List<float[]> columns = columns(TestingSound.of(folder.resolve("short.f32"), new float[1]));
        assertThat(columns).hasSize(1);
        assertThat(columns.get(0)).containsOnly(-4);
    }

    /**
     * Of {@code 0.4 sin(n (0.05 + 2e-5 n))}, 4000 float32 samples, by librosa 0.10.2: {@code stft(lfilter([1, -0.97], [1],
     * wav), n_fft=800, hop_length=200, pad_mode)}, {@code filters.mel(sr=16000, n_fft=800, n_mels=80, fmin=55, fmax=7600)},
     * and Wav2Lip's {@code _amp_to_db} and {@code _normalize}.
     */
    @ParameterizedTest
    @CsvSource({
        "true, 0, 0.6180, -0.8975, -2.0708, -2.3255, -2.4104",
        "true, 1, 0.1761, -1.4040, -2.5527, -2.8072, -2.8921",
        "true, 10, -3.8918, 0.1889, -4, -4, -4",
        "true, 19, -0.3625, -0.1756, -0.5540, -1.9078, -3.4902",
        "true, 20, 0.1141, 0.3022, -0.0777, -1.4316, -3.0140",
        "false, 0, 0.2485, -0.6479, -1.5995, -2.1236, -2.8860",
        "false, 19, -0.8237, -0.6320, -0.9559, -2.1704, -3.2350",
        "false, 20, -0.3371, -0.1428, -0.4722, -1.6871, -2.7551"
    })
    void agreesWithLibrosaWhateverIsBeyondTheEnds(
            boolean mirrored, int column, float b0, float b5, float b20, float b40, float b79) {
        MelSettings settings = new MelSettings(
                800,
                800,
                200,
                80,
                55,
                7600,
                0.97,
                1,
                new MelSettings.Span(-80, 20),
                new MelSettings.Span(-4, 4),
                mirrored);
        List<float[]> columns = chirp(settings);
        assertThat(columns).hasSize(21);
        requireBands(columns.get(column), new int[] {0, 5, 20, 40, 79}, 2e-3f, b0, b5, b20, b40, b79);
    }

    /** As above: {@code n_fft=512, win_length=400, hop_length=160}, 64 bands to 8000 Hz, squared, without pre-emphasis. */
    @ParameterizedTest
    @CsvSource({
        "0, 5.468, -7.512, -31.837, -48.096, -60",
        "3, -22.704, -10.756, -60, -60, -60",
        "12, -43.247, 11.951, -60, -60, -60",
        "24, -40.458, -30.128, -31.351, -42.314, -49.049"
    })
    void agreesWithLibrosaForOtherSettings(int column, float b0, float b5, float b20, float b40, float b63) {
        MelSettings.Span span = new MelSettings.Span(-60, 40);
        List<float[]> columns = chirp(new MelSettings(512, 400, 160, 64, 0, 8000, 0, 2, span, span, false));
        assertThat(columns).hasSize(26);
        requireBands(columns.get(column), new int[] {0, 5, 20, 40, 63}, 0.05f, b0, b5, b20, b40, b63);
    }

    private static List<float[]> chirp(MelSettings settings) {
        float[] samples = new float[4000];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (0.4 * Math.sin(n * (0.05 + n * 2e-5)));
        }
        List<float[]> columns = new ArrayList<>();
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(settings, column -> columns.add(column.clone()));
        for (int from = 0; from < samples.length; from += 50) {
            spectrogram.accept(Arrays.copyOfRange(samples, from, from + 50), 50);
        }
        spectrogram.finish();
        return columns;
    }

    private static void requireBands(float[] column, int[] bands, float tolerance, float... expected) {
        for (int i = 0; i < bands.length; i++) {
            assertThat(column[bands[i]]).as("band %d", bands[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static List<float[]> columns(SoundFile sound) {
        List<float[]> columns = new ArrayList<>();
        LogMelSpectrogram.of(sound, MelSettings.SYNCTALK, column -> columns.add(column.clone()));
        return columns;
    }

    private static FloatBuffer golden() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(GOLDEN)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(bytes.getShort(8));
        return bytes.position(10 + headerLength)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }
}
