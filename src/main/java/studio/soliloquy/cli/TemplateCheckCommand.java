package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a template set. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks every file of a template set and says all that is wrong with it at once. The exit code is"
                + " 3 where it cannot be used.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy template check May.zip --json")
final class TemplateCheckCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SET", description = "A folder, ZIP or TAR.")
    private Path source;

    @Mixin
    private OutputOptions output;

    TemplateCheckCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.temporary()) {
            TemplateDescription.of(new TemplateChoice(studio, workspace).of(source))
                    .print(terminal, output);
        }
        return ExitCode.DONE.number();
    }
}
