package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "generate,true",
        "generat,true",
        "--help,true",
        "-V,true",
        "--studio.home=x,false",
        "--server.port=1,false"
    })
    void tellsCommandsFromTheServersSettings(String argument, boolean command) {
        assertThat(CommandLineInterface.isMeant(new String[] {argument})).isEqualTo(command);
    }

    @Test
    void withoutArgumentsTheServerIsMeant() {
        assertThat(CommandLineInterface.isMeant(new String[0])).isFalse();
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        RunCommand help = RunCommand.of("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output())
                .contains("generate", "frames", "compare", "features", "import", "template", "models")
                .contains("0", "1", "2", "3", "4", "5", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "frames",
                "compare",
                "features",
                "mouth",
                "import",
                "models",
                "template check",
                "template from-clip",
                "template export"
            })
    void everyCommandTeachesWithAnExample(String command) {
        RunCommand help = RunCommand.of((command + " --help").split(" "));

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("Usage: soliloquy " + command, "Example", "soliloquy " + command);
    }

    @Test
    void saysItsVersion() {
        assertThat(RunCommand.of("--version").output()).startsWith("Soliloquy ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generat",
                "generate",
                "generate --nonsense",
                "compare one",
                "template",
                "generate --template a --audio b --output c --fps many",
                "generate --template a --audio b --output c --video-path d.mp4",
                "generate --template a --audio b --output c.mp4 --crf 99",
                "generate --template a --audio b --output c --video --video-path d.avi",
                "frames --template a --audio b --output c --quality 0"
            })
    void whatIsNotUnderstoodIsRefusedWithAHint(String line) {
        RunCommand command = RunCommand.of(line.split(" "));

        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.errors()).startsWith("error: ").contains("hint: ");
        assertThat(command.output()).isEmpty();
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(RunCommand.of("generat").errors()).contains("generate");
    }

    @Test
    void listsTheBuiltInModelWithoutMakingAnything() throws Exception {
        RunCommand models = RunCommand.of("models", "--home", folder.toString(), "--json");

        assertThat(models.exitCode()).isZero();
        assertThat(models.output()).contains("\"id\":\"mesh-warp\"");
        assertThat(CommandFiles.everythingIn(folder)).isEmpty();
    }
}
