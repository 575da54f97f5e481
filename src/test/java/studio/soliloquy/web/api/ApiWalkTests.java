package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.RenderDoubles;
import studio.soliloquy.web.StudioClient;

/** Runs the commands of docs/api.md, word for word, in a whole studio. */
@StudioTest
@Import({RenderDoubles.class, StudioClient.class})
class ApiWalkTests {
    private static final Pattern COMMANDS = Pattern.compile("(?s)```bash\n(.*?)```");

    @Autowired
    private StudioClient client;

    @Autowired
    private Projects projects;

    @TempDir
    private Path folder;

    @BeforeEach
    void tools() {
        for (String tool : List.of("bash", "curl", "jq", "awk")) {
            assumeTrue(
                    Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                            .splitAsStream(System.getenv("PATH"))
                            .anyMatch(bin -> Files.isExecutable(Path.of(bin, tool))),
                    "The commands need " + tool + ", which is not on this machine.");
        }
    }

    @Test
    void leadsFromTwoFilesToAVideo() throws IOException, InterruptedException {
        Files.write(folder.resolve("me.jpg"), SampleUploads.picture("jpg", 320, 240));
        Files.write(folder.resolve("voice.wav"), SampleUploads.wav(1));
        Path script = Files.writeString(folder.resolve("walk.sh"), "set -euo pipefail\n" + commands());

        ProcessBuilder walk = new ProcessBuilder("bash", script.toString()).directory(folder.toFile());
        walk.environment().put("STUDIO", "http://127.0.0.1:" + client.port());
        Path output = folder.resolve("output.txt");
        Process running =
                walk.redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(() -> read(output)).isZero();
        assertThat(Files.readAllBytes(folder.resolve("greeting.mp4")))
                .hasSizeGreaterThan(1000)
                .containsSequence('f', 't', 'y', 'p');
        assertThat(projects.all()).isEmpty();
    }

    private static String commands() throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
