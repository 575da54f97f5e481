package studio.soliloquy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;

@ExtendWith(OutputCaptureExtension.class)
class RestartTests {
    @TempDir
    private Path home;

    @Test
    void findsProjectsAndAssetsAgainUnderARelativePathToo() {
        Asset portrait;
        Asset audio;
        Project project;
        try (ConfigurableApplicationContext studio = start(home)) {
            AssetStore assets = studio.getBean(AssetStore.class);
            Projects projects = studio.getBean(Projects.class);
            portrait = SampleUploads.portrait(assets);
            audio = SampleUploads.audio(assets);
            var id = projects.create("Tomorrow").id();
            projects.chooseSubject(id, portrait.id(), 0);
            project = projects.chooseAudio(id, audio.id());
        }

        Path relative = Path.of("").toAbsolutePath().relativize(home);
        try (ConfigurableApplicationContext studio = start(relative)) {
            AssetStore assets = studio.getBean(AssetStore.class);
            assertThat(studio.getBean(Projects.class).all()).containsExactly(project);
            assertThat(assets.get(portrait.id())).isEqualTo(portrait);
            assertThat(assets.picture(portrait.id()).width()).isEqualTo(portrait.width());
            assertThat(assets.file(audio.id())).hasSize(audio.bytes());
            assertThat(assets.peaks(audio.id())).isNotEmpty();
            assertThat(SampleUploads.audio(assets)).isEqualTo(audio);
        }
    }

    @Test
    void saysThatAnotherStudioRunsOnTheSameHome(CapturedOutput output) throws Exception {
        Files.createDirectories(home.resolve("data"));
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsDatabase.class.getName(),
                        "jdbc:h2:file:" + home.resolve("data/studio"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader words = other.inputReader()) {
            assertThat(words.readLine()).isEqualTo("open");

            assertThat(catchThrowable(() -> start(home))).isNotNull();

            assertThat(output).contains("another studio is running on the same home");
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void saysWhichFolderItCannotWriteTo(CapturedOutput output) throws IOException {
        Files.createFile(home.resolve("uploads"));

        assertThat(catchThrowable(() -> start(home))).isNotNull();

        assertThat(output).contains(home.resolve("uploads").toString()).contains("--studio.home=");
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(Soliloquy.class).run("--studio.home=" + home, "--server.port=0");
    }
}
