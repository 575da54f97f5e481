package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

/** The packaged jar, run as people run it. */
class CommandLineIT {
    private static final Path JAR = Path.of("target", "soliloquy.jar");

    @TempDir
    Path folder;

    @Test
    void explainsItself() throws Exception {
        Process help = start("--help");

        String output = new String(help.getInputStream().readAllBytes());
        assertThat(help.waitFor()).isZero();
        assertThat(output).contains("Usage: soliloquy", "generate", "Exit codes:");
    }

    @Test
    void makesAVideo() throws Exception {
        Path video = folder.resolve("talk.mp4");

        Process generate = start(generateTo(video, 0.4));

        String said = new String(generate.getErrorStream().readAllBytes());
        assertThat(generate.waitFor()).as(said).isZero();
        try (VideoReader reader = new VideoReader(video)) {
            VideoDescription description = reader.description();
            assertThat(description.frames()).isEqualTo(10);
            assertThat(description.sound()).isPresent();
        }
        assertThat(CommandFiles.everythingIn(folder)).containsExactly("portrait.jpg", "talk.mp4", "voice.wav");
    }

    @Test
    void whenItIsToldToEndNothingIsLeft() throws Exception {
        Process generate = start(generateTo(folder.resolve("talk.mp4"), 120));
        while (CommandFiles.everythingIn(folder).stream().noneMatch(name -> name.endsWith("segment.mp4"))) {
            assertThat(generate.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }

        generate.destroy();

        assertThat(generate.waitFor()).isNotZero();
        assertThat(CommandFiles.everythingIn(folder)).containsExactly("portrait.jpg", "voice.wav");
    }

    private String[] generateTo(Path video, double seconds) throws IOException {
        Path portrait = CommandFiles.portrait(folder);
        Path voice = CommandFiles.voice(folder.resolve("voice.wav"), seconds);
        return new String[] {
            "generate", "--template", portrait.toString(), "--audio", voice.toString(), "--output", video.toString()
        };
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        assertThat(Files.isRegularFile(JAR)).as("the packaged jar").isTrue();
        return new ProcessBuilder(command).start();
    }
}
