package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

class GenerateCommandTests {
    @TempDir
    Path folder;

    private Path portrait;
    private Path voice;

    @BeforeEach
    void writeInputs() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        portrait = CommandFiles.portrait(inputs);
        voice = CommandFiles.voice(inputs.resolve("voice.wav"), 0.4);
    }

    @ParameterizedTest
    @CsvSource({"talk.mp4,h264,aac", "talk.webm,vp9,opus"})
    void makesAVideoWithItsSound(String name, String picture, String sound) {
        RunCommand generated = generate(folder.resolve("out").resolve(name));

        VideoDescription video = describe(folder.resolve("out").resolve(name));
        assertThat(generated.exitCode()).as(generated.errors()).isZero();
        assertThat(generated.output()).contains("10 frames of 400x320 at 25");
        assertThat(video.frames()).isEqualTo(10);
        assertThat(video.codec()).isEqualTo(picture);
        assertThat(video.sound().orElseThrow().codec()).isEqualTo(sound);
        assertThat(video.seconds()).isCloseTo(0.4, within(0.041));
        assertThat(video.metadata()).containsEntry("title", "talk");
    }

    @Test
    void makesItInTheShapeAndSizeThatIsAskedFor() {
        Path video = folder.resolve("square.mp4");

        RunCommand generated =
                generate(video, "--shape", "SQUARE", "--size", "160", "--quality", "DRAFT", "--background", "#102030");

        assertThat(generated.exitCode()).as(generated.errors()).isZero();
        assertThat(generated.output()).contains("10 frames of 160x160 at 25");
        assertThat(describe(video).width()).isEqualTo(160);
        assertThat(describe(video).height()).isEqualTo(160);
    }

    @Test
    void makesFramesThatAreThoseOfTheArchive() throws IOException {
        generate(folder.resolve("frames"));
        generate(folder.resolve("frames.zip"), "--quiet");

        List<String> frames = CommandFiles.everythingIn(folder.resolve("frames"));
        assertThat(frames).hasSize(10).startsWith("frame_000000.png").endsWith("frame_000009.png");
        try (ZipFile archive = new ZipFile(folder.resolve("frames.zip").toFile())) {
            assertThat(archive.stream().map(entry -> entry.getName())).containsExactlyElementsOf(frames);
            Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
            for (String frame : frames) {
                Files.copy(archive.getInputStream(archive.getEntry(frame)), unpacked.resolve(frame));
            }
            assertThat(RunCommand.of("compare", folder.resolve("frames").toString(), unpacked.toString(), "--max-mse=0")
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void withVideoTheOutputMayBeAFolderAndTheVideoElsewhere() throws IOException {
        Path video = folder.resolve("elsewhere/talk.gif");

        RunCommand generated = generate(folder.resolve("out"), "--video", "--video-path", video.toString(), "--json");

        assertThat(generated.exitCode()).as(generated.errors()).isZero();
        assertThat(generated.output()).contains("\"frames\":10", "talk.gif");
        assertThat(CommandFiles.everythingIn(folder))
                .contains("elsewhere/talk.gif")
                .doesNotContain("out");
    }

    @Test
    void theFramesCommandWritesJpeg() throws IOException {
        RunCommand frames = RunCommand.of(arguments("frames", folder.resolve("out"), "--picture", "jpeg"));

        assertThat(frames.exitCode()).as(frames.errors()).isZero();
        assertThat(CommandFiles.everythingIn(folder.resolve("out")))
                .hasSize(10)
                .allMatch(name -> name.endsWith(".jpg"));
    }

    @Test
    void showsProgressWhereSomebodyWatches() {
        RunCommand watched = RunCommand.of(new Interruption(), true, arguments("generate", folder.resolve("talk.mp4")));
        RunCommand quiet =
                RunCommand.of(new Interruption(), true, arguments("generate", folder.resolve("talk.mp4"), "--quiet"));

        assertThat(watched.errors()).contains("100% 10/10 frames", "0:00 left");
        assertThat(quiet.errors()).isEmpty();
    }

    @Test
    void aParameterChangesThePicture() throws IOException {
        generate(folder.resolve("still.zip"), "--parameter", "mouth-strength=0");
        generate(folder.resolve("moving.zip"));

        assertThat(folder.resolve("still.zip")).isNotEmptyFile();
        assertThat(Files.mismatch(folder.resolve("still.zip"), folder.resolve("moving.zip")))
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--model nobody",
                "--face 2",
                "--fps 7",
                "--size 63",
                "--background white",
                "--parameter nonsense=1",
                "--parameter mouth-strength=loud",
                "--mode ave",
                "--start 3",
                "--audio missing.wav",
                "--audio pom.xml",
                "--template missing.jpg",
                "--template pom.xml",
                "--template src/test/java/studio/soliloquy/cli"
            })
    void whatIsRefusedIsExplainedAndLeavesNothing(String option) throws IOException {
        List<String> before = CommandFiles.everythingIn(folder);

        RunCommand refused = generate(folder.resolve("talk.mp4"), option.split(" "));

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(3);
        assertThat(refused.errors()).contains("error: ", "hint: ").doesNotContain("\tat ");
        assertThat(CommandFiles.everythingIn(folder)).isEqualTo(before);
    }

    @Test
    void interruptedItLeavesNothing() throws IOException {
        List<String> before = CommandFiles.everythingIn(folder);
        Interruption interruption = new Interruption();
        interruption.wish();

        RunCommand interrupted = RunCommand.of(interruption, false, arguments("generate", folder.resolve("talk.mp4")));

        assertThat(interrupted.exitCode()).isEqualTo(130);
        assertThat(CommandFiles.everythingIn(folder)).isEqualTo(before);
    }

    @Test
    void anotherVideoUnderTheNameStaysWhenTheCommandFails() throws IOException {
        Path talk = Files.writeString(folder.resolve("talk.mp4"), "the video of yesterday");

        generate(talk, "--face", "9");

        assertThat(talk).hasContent("the video of yesterday");
    }

    private RunCommand generate(Path output, String... options) {
        return RunCommand.of(arguments("generate", output, options));
    }

    private String[] arguments(String command, Path output, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--home", folder.toString(), "--output", output.toString()));
        List<String> given = List.of(options);
        if (!given.contains("--template")) {
            arguments.addAll(List.of("--template", portrait.toString()));
        }
        if (!given.contains("--audio")) {
            arguments.addAll(List.of("--audio", voice.toString()));
        }
        arguments.addAll(given);
        return arguments.toArray(String[]::new);
    }

    private static VideoDescription describe(Path video) {
        try (VideoReader reader = new VideoReader(video)) {
            return reader.description();
        }
    }
}
