package studio.soliloquy.animation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.video.FrameRate;

class AudioWindowTests {
    private static final int ROWS = 40;
    private static final int WIDTH = 3;
    private static final RowWindow WINDOW = new RowWindow(16, 1, -8, RowWindow.Edges.ZEROS);

    @TempDir
    Path folder;

    private FeatureFile features;

    @BeforeEach
    void writeRows() {
        features = TestingFeatures.counting(folder.resolve("rows.f32"), ROWS, WIDTH);
    }

    @Test
    void holdsTheRowsFromEightBeforeToSevenAfterAndZerosOutside() {
        try (AudioWindow window = new AudioWindow(features, WINDOW, Optional.empty(), false)) {
            for (int frame : new int[] {20, 0, 3, 8, 33, 39, 46, 48, 200}) {
                float[] written = write(window, frame);
                for (int i = 0; i < written.length; i++) {
                    int row = frame - 8 + i / WIDTH;
                    assertThat(written[i])
                            .as("frame %d, value %d", frame, i)
                            .isEqualTo(row < 0 || row >= ROWS ? 0 : row + 1);
                }
            }
        }
    }

    /** Nobody speaks in the first 20 frames, whose features are 1 to 20. */
    @Test
    void theGateFadesToTheSoundsOwnSilenceAndLeavesSpeechAlone() {
        Optional<SilenceGate> gate = gate(silenceUntil(20));
        assertThat(gate).isPresent();
        try (AudioWindow window = new AudioWindow(features, WINDOW, gate, false)) {
            float[] inSilence = write(window, 8);
            float silence = inSilence[0];
            assertThat(silence).isBetween(5f, 12f);
            assertThat(inSilence).containsOnly(silence);
            float[] inSpeech = write(window, 32);
            for (int i = 0; i < inSpeech.length; i++) {
                assertThat(inSpeech[i]).isEqualTo(24 + i / WIDTH + 1);
            }
        }
    }

    @Test
    void theGateComesAndGoesWithoutAJump() {
        SilenceGate gate = gate(silenceUntil(20)).orElseThrow();
        for (int frame = 1; frame < ROWS; frame++) {
            assertThat(Math.abs(gate.strength(frame) - gate.strength(frame - 1)))
                    .as("frame %d", frame)
                    .isLessThan(0.45f);
        }
        assertThat(gate.strength(0)).isEqualTo(1);
        assertThat(gate.strength(-3)).isEqualTo(1);
        assertThat(gate.strength(30)).isZero();
    }

    @Test
    void thereIsNoGateWhereThereIsNoSilence() {
        assertThat(gate(silenceUntil(0))).isEmpty();
    }

    private Optional<SilenceGate> gate(MouthTrack mouth) {
        try (FeatureRows rows = new FeatureRows(features)) {
            return SilenceGate.of(mouth, rows, WINDOW);
        }
    }

    private static MouthTrack silenceUntil(int frame) {
        List<MouthShape> shapes = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            shapes.add(i < frame ? MouthShape.REST : new MouthShape(0.5f, 0, 0, 0, 0, 0, 0));
        }
        return new MouthTrack(FrameRate.of(25), shapes);
    }

    private static float[] write(AudioWindow window, int frame) {
        FloatBuffer target = FloatBuffer.allocate(WINDOW.count() * WIDTH);
        window.write(frame, target);
        return target.array();
    }
}
