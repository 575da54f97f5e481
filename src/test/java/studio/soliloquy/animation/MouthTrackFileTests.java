package studio.soliloquy.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.FrameRate;

class MouthTrackFileTests {
    private static final MouthTrack TRACK = new MouthTrack(
            new FrameRate(30_000, 1001),
            List.of(MouthShape.REST, new MouthShape(0.9f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0), MouthShape.REST));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("mouth.track");
        MouthTrackFile.write(TRACK, file);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(MouthTrackFile.read(file)).isEqualTo(TRACK);
        assertThat(file).hasSize(20 + 3 * 28);
    }

    @Test
    void writesInPlaceOfALongerTrack() throws IOException {
        MouthTrack shorter = new MouthTrack(FrameRate.of(25), List.of(MouthShape.REST));
        MouthTrackFile.write(shorter, file);
        assertThat(MouthTrackFile.read(file)).isEqualTo(shorter);
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    @Test
    void refusesAFileWithMoreBehindIt() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20 + 3 * 28 + 1));
        assertRefused();
    }

    @Test
    void refusesAnotherKindVersionRateOrShape() throws IOException {
        for (int at : new int[] {0, 7, 8, 12, 16, 20}) {
            byte[] bytes = Files.readAllBytes(folder.resolve("mouth.track"));
            bytes[at] ^= (byte) 0xff;
            Files.write(file, bytes);
            assertRefused();
            write();
        }
    }

    private void assertRefused() {
        StudioException refusal = catchThrowableOfType(StudioException.class, () -> MouthTrackFile.read(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(AnimationError.MOUTH_TRACK_DAMAGED);
    }
}
