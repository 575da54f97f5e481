package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.Frame;

class FaceNetworksTests {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheNetworks() throws IOException {
        for (FaceNetwork network : FaceNetwork.values()) {
            Files.write(folder.resolve(network.file()), content(network));
        }
    }

    @Test
    void startWhereAllFourAreThere() {
        MediaPipeFaceFinder finder = start();
        assertThat(finder.find(Frame.black(64, 64))).isEmpty();
        finder.close();
    }

    @Test
    void refuseToStartWhereOneIsMissing() throws IOException {
        Files.delete(folder.resolve("face_landmark.tflite"));
        assertFailure(FaceError.FACE_NETWORK_MISSING, "Expected the face network face_landmark.tflite");
    }

    @Test
    void refuseToStartWhereOneIsCutOff() throws IOException {
        byte[] whole = content(FaceNetwork.SHORT_RANGE_DETECTOR);
        Files.write(folder.resolve("face_detection_short_range.tflite"), Arrays.copyOf(whole, whole.length / 2));
        assertFailure(FaceError.FACE_NETWORK_BROKEN, "found a file of " + whole.length / 2 + " bytes that is none");
    }

    @Test
    void refuseToStartWhereOneIsEmpty() throws IOException {
        Files.write(folder.resolve("face_landmark_with_attention.tflite"), new byte[0]);
        assertFailure(FaceError.FACE_NETWORK_BROKEN, "found a file of 0 bytes that is none");
    }

    @Test
    void refuseToStartWhereOneIsAnother() throws IOException {
        Files.write(folder.resolve("face_landmark.tflite"), content(FaceNetwork.FULL_RANGE_DETECTOR));
        assertFailure(FaceError.FACE_NETWORK_BROKEN, "found an output 0 of another size");
    }

    private void assertFailure(FaceError code, String words) {
        StudioException failure = catchThrowableOfType(StudioException.class, this::start);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.code().kind()).isEqualTo(ErrorKind.INTERNAL);
        assertThat(failure).hasMessageContaining(words);
        assertThat(failure.getMessage()).doesNotContain(folder.toString());
        assertThat(failure.hint()).contains("./mvnw package");
    }

    private MediaPipeFaceFinder start() {
        return new MediaPipeFaceFinder(new FileSystemResource(folder.toString() + "/"));
    }

    private static byte[] content(FaceNetwork network) throws IOException {
        try (InputStream file = new ClassPathResource("/face-networks/" + network.file()).getInputStream()) {
            return file.readAllBytes();
        }
    }
}
