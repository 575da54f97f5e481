package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTests {
    @TempDir
    Path folder;

    @Test
    void aClipBecomesATemplateSetThatIsCheckedAndExported() throws IOException {
        Path set = folder.resolve("set");

        assertThat(run("template", "from-clip", clip(), set).output()).contains("10 frames of 400x320, 0.4 s");
        assertThat(run("template", "check", set, "--json").output()).contains("\"frames\":10", "\"width\":400");
        assertThat(run("template", "export", set, folder.resolve("set.zip")).exitCode())
                .isZero();
        assertThat(run("template", "export", folder.resolve("set.zip"), folder.resolve("again"))
                        .exitCode())
                .isZero();

        assertThat(CommandFiles.everythingIn(folder.resolve("again")))
                .contains("full_body_img/0.jpg", "full_body_img/9.jpg", "landmarks/0.lms", "landmarks/9.lms");
        assertThat(folder.resolve("again/landmarks/3.lms")).hasSameTextualContentAs(set.resolve("landmarks/3.lms"));
        assertThat(CommandFiles.everythingIn(folder)).noneMatch(name -> name.contains(".soliloquy-"));
    }

    @Test
    void saysAllThatIsWrongWithATemplateSet() throws IOException {
        CommandFiles.picture(folder.resolve("set/full_body_img/0.png"), 64, 48, 10);
        CommandFiles.picture(folder.resolve("set/full_body_img/1.png"), 66, 48, 10);

        RunCommand checked = run("template", "check", folder.resolve("set"));

        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(checked.errors()).contains("1.png has 66×48 pixels", "landmarks");
    }

    @Test
    void refusesAFolderInWhichThereIsSomething() throws IOException {
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/mine.txt"), "mine");

        RunCommand refused = run("template", "from-clip", clip(), folder.resolve("full"));

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(CommandFiles.everythingIn(folder.resolve("full"))).containsExactly("mine.txt");
    }

    @Test
    void aClipWithoutAFaceLeavesNothing() throws IOException {
        Path clip = folder.resolve("clip.mp4");
        Files.writeString(clip, "no clip");

        assertThat(run("template", "from-clip", clip, folder.resolve("set")).exitCode())
                .isEqualTo(3);
        assertThat(CommandFiles.everythingIn(folder)).containsExactly("clip.mp4");
    }

    private Path clip() throws IOException {
        Path clip = folder.resolve("clip.mp4");
        Path voice = CommandFiles.voice(folder.resolve("voice.wav"), 0.4);
        Path portrait = CommandFiles.portrait(folder);
        assertThat(run("generate", "--template", portrait, "--audio", voice, "--output", clip)
                        .exitCode())
                .isZero();
        return clip;
    }

    private static RunCommand run(Object... arguments) {
        return RunCommand.of(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }
}
