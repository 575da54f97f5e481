package studio.soliloquy.animation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.TensorDescription;

class SpeechEncodingTests {
    private static final int WINDOW = 80 * 16;
    private static final EncoderSettings SETTINGS = EncoderSettings.synctalk(WINDOW);

    @TempDir
    Path folder;

    /** Of the reference's formula; 3591 columns are those of its own sample. */
    @ParameterizedTest
    @CsvSource({"16, 2", "17, 2", "19, 2", "20, 3", "96, 27", "3591, 1119"})
    void countsWindowsAsTheReference(int columns, int windows) {
        assertThat(SETTINGS.windows(columns)).isEqualTo(windows);
    }

    @Test
    void looksAtTheLastColumnsPastTheEnd() {
        int[] starts = new int[8];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = SETTINGS.start(i, 34);
        }
        assertThat(starts).containsExactly(0, 3, 6, 9, 12, 16, 18, 18);
    }

    /** With a network that gives back all that it hears: every value of every window is where it belongs. */
    @ParameterizedTest
    @ValueSource(ints = {3000, 3200, 16_000, 50_123})
    void hearsEachWindowOnceAndRepeatsTheFirstAndTheLast(int samples) throws IOException {
        SoundFile sound = sound(samples);
        List<float[]> columns = new ArrayList<>();
        LogMelSpectrogram.of(sound, MelSettings.SYNCTALK, column -> columns.add(column.clone()));
        FeatureFile features = encode(sound, echo(-1));
        int windows = SETTINGS.windows(columns.size());
        assertThat(features.rows()).isEqualTo(windows + 2);
        try (FeatureRows rows = new FeatureRows(features)) {
            float[] row = new float[WINDOW];
            for (int i = 0; i < features.rows(); i++) {
                rows.read(i, 1, row, 0);
                int window = Math.max(0, Math.min(windows - 1, i - 1));
                assertThat(row).isEqualTo(expected(columns, SETTINGS.start(window, columns.size())));
            }
        }
    }

    @Test
    void runsNetworksOfOneBatchSizeToo() throws IOException {
        SoundFile sound = sound(20_000);
        byte[] whole = Files.readAllBytes(encode(sound, echo(-1)).path());
        assertThat(Files.readAllBytes(encode(sound, echo(1)).path())).isEqualTo(whole);
        assertThat(Files.readAllBytes(encode(sound, echo(5)).path())).isEqualTo(whole);
    }

    @Test
    void refusesASoundOfFewerThanSixteenColumns() throws IOException {
        SoundFile sound = sound(2999);
        assertThatThrownBy(() -> encode(sound, echo(-1)))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.SOUND_TOO_SHORT))
                .hasMessageContaining("found 15");
        assertThat(folder.resolve("rows.f32")).doesNotExist();
        assertThat(folder.resolve("rows.f32.part")).doesNotExist();
    }

    @Test
    void refusesAnEncoderOfOtherTensors() {
        TestingNetwork other = new TestingNetwork(
                List.of(new TensorDescription("mel", List.of(-1L, 1L, 64L, 16L))),
                List.of(new TensorDescription("row", List.of(-1L, 512L))),
                (inputs, outputs) -> {});
        assertThatThrownBy(() -> new SpeechEncoding(other, SETTINGS, 16))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.NETWORK_UNFIT));
        assertThat(other.openCalls).hasValue(0);
    }

    private FeatureFile encode(SoundFile sound, TestingNetwork network) {
        SETTINGS.requireLongEnough(sound);
        try (network;
                SpeechEncoding encoding = new SpeechEncoding(network, SETTINGS, 16);
                FeatureWriter writer = new FeatureWriter(folder.resolve("rows.f32"), WINDOW)) {
            encoding.encode(sound, writer);
            return writer.finish();
        }
    }

    private static TestingNetwork echo(long batch) {
        return new TestingNetwork(
                List.of(new TensorDescription("mel", List.of(batch, 1L, 80L, 16L))),
                List.of(new TensorDescription("row", List.of(batch, (long) WINDOW))),
                (inputs, outputs) -> {
                    FloatBuffer heard = inputs.get("mel");
                    outputs.get("row").put(0, heard, 0, heard.capacity());
                });
    }

    private static float[] expected(List<float[]> columns, int start) {
        float[] window = new float[WINDOW];
        for (int band = 0; band < 80; band++) {
            for (int i = 0; i < 16; i++) {
                window[band * 16 + i] = columns.get(start + i)[band];
            }
        }
        return window;
    }

    private SoundFile sound(int samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < samples; n++) {
            bytes.putFloat((float) (0.3 * Math.sin(n * (0.05 + n * 1e-6))));
        }
        return new SoundFile(Files.write(folder.resolve("sound.f32"), bytes.array()), samples);
    }
}
