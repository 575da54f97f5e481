package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.onnx.TestingGraph;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;
import studio.soliloquy.video.VideoReader;

/** A model that is nothing but an ONNX network and a text, put into the folder for models by hand. */
class CustomModelTests {
    private static final String DESCRIPTOR = """
            id: somebody
            family: onnx
            title: Somebody
            summary: Brightens the face of whoever speaks.
            licence: CC0-1.0
            files:
              - {name: glow.onnx, bytes: %d, sha256: '%s'}
            pipeline:
              picture:
                crop: {by: detector, padding: [0, 10, 0, 0]}
                size: 96
                mask: {shape: lower-half}
                inputs:
                  face: [masked, picture]
              sound:
                input: speech
                mel: {fft: 800, hop: 200, bands: 80, fmin: 55, fmax: 7600, decibels: [-80, 20], range: [0, 40]}
                window: {length: 16, edges: shift}
              output: {name: drawn, match-colours: false}
            """;

    @TempDir
    Path home;

    private Path portrait;
    private Path voice;

    @BeforeEach
    void installModel() throws IOException, NoSuchAlgorithmException {
        Path folder = Files.createDirectories(home.resolve("models/somebody"));
        Path network = TestingGraph.talking("face", 6, 96, "speech", new int[] {1, 80, 16})
                .write(folder.resolve("glow.onnx"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(network));
        Files.writeString(
                folder.resolve("model.yaml"),
                DESCRIPTOR.formatted(Files.size(network), HexFormat.of().formatHex(digest)));
        portrait = CommandFiles.portrait(home);
        voice = CommandFiles.voice(home.resolve("voice.wav"), 0.4);
    }

    @Test
    void rendersAVideoInWhichTheFaceAnswersToTheSoundAndNothingElseDoes() throws IOException {
        RunCommand generated = generate(home.resolve("talk.mp4"));

        assertThat(generated.exitCode()).as(generated.errors()).isZero();
        Frame still = Pictures.readAccepted(portrait);
        List<Double> faces = new ArrayList<>();
        try (VideoReader video = new VideoReader(home.resolve("talk.mp4"))) {
            assertThat(video.description().frames()).isEqualTo(10);
            assertThat(video.description().sound()).isPresent();
            video.forEach((index, frame) -> {
                faces.add(brightness(frame, 220, 180) - brightness(still, 220, 180));
                assertThat(brightness(frame, 5, 5)).isCloseTo(brightness(still, 5, 5), within(4.0));
            });
        }
        assertThat(Collections.max(faces)).isGreaterThan(10);
        assertThat(Collections.max(faces) - Collections.min(faces)).isGreaterThan(3);
    }

    /** The mean of a few pixels of the face. */
    private static double brightness(Frame frame, int x, int y) {
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            sum += frame.bgr()[frame.offset(x + i % 20, y + i / 20)] & 0xff;
        }
        return sum / 400;
    }

    private RunCommand generate(Path output) {
        return RunCommand.of(
                "generate",
                "--home",
                home.toString(),
                "--model",
                "somebody",
                "--template",
                portrait.toString(),
                "--audio",
                voice.toString(),
                "--output",
                output.toString());
    }
}
