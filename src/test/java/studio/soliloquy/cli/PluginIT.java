package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

/** The packaged studio with the example's own jar among its plug-ins. */
class PluginIT {
    private static final Path STUDIO = Path.of("target", "soliloquy.jar");
    private static final Path GLOW = Path.of("docs", "examples", "glow", "target", "glow-1.0.jar");

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
        Files.copy(GLOW, plugins.resolve("glow-1.0.jar"));
        Files.writeString(plugins.resolve("novel.jar"), "Call me Ishmael.");
    }

    @Test
    void theExampleIsListedAndRendersAVideo() throws Exception {
        Path portrait = CommandFiles.portrait(folder);
        Path voice = CommandFiles.voice(folder.resolve("voice.wav"), 0.4);
        Path video = folder.resolve("glow.mp4");

        assertThat(run("models")).contains("glow", "Glow", "cannot be used: the plug-in novel.jar: Expected a jar");
        run(
                "generate",
                "--model=glow",
                "--parameter=colour=moon",
                "--template=" + portrait,
                "--audio=" + voice,
                "--output=" + video);

        try (VideoReader reader = new VideoReader(video)) {
            VideoDescription description = reader.description();
            assertThat(description.frames()).isEqualTo(10);
            assertThat(description.sound()).isPresent();
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", STUDIO.toString()));
        command.addAll(List.of(arguments));
        command.add("--home=" + folder.resolve("home"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
