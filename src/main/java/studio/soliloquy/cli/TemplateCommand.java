package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with template sets. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Checks, makes and exports template sets: frames of one person with landmarks.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy template check May")
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Expected one of the commands check, from-clip and export, found none");
    }
}
