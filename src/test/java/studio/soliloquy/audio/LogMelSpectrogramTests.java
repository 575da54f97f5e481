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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
