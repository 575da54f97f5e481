package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the command's name. */
@Command(
        name = "soliloquy",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOfBuild.class,
        description = "Makes a picture talk. Without a command the studio's server starts on http://127.0.0.1:8080.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:a comparison found less likeness than was asked for",
            " 2:the command was not understood",
            " 3:an input was refused; the message says why",
            " 4:this machine lacks memory, disk or a device, or one of them failed",
            " 5:the studio itself is at fault"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  java -jar soliloquy.jar generate --template portrait.jpg --audio voice.wav --output talk.mp4",
            "",
            "Each command explains itself: java -jar soliloquy.jar generate --help"
        })
final class SoliloquyCommand implements Callable<Integer> {
    private final Studio studio;

    @Spec
    private CommandSpec spec;

    SoliloquyCommand(Studio studio) {
        this.studio = studio;
    }

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "The studio's home, in which models/ is; the working directory unless told.")
    void home(Path folder) {
        studio.home(folder);
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command, found none");
    }
}
