package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.soliloquy.model.Models;

/** Deletes a model. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Deletes a model with its files. Whether a studio renders with it just now, a command cannot know:"
                        + " remove models that are in use on the models page.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy models remove may")
final class ModelsRemoveCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Its id.")
    private String model;

    ModelsRemoveCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        studio.part(Models.class).remove(model);
        terminal.print(model + ": removed");
        return ExitCode.DONE.number();
    }
}
