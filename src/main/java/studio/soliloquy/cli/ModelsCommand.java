package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Lists the models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Lists the models that there are: those of the studio itself, of plug-ins, and those in models/ of its home.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy models --home /srv/studio --json")
final class ModelsCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Mixin
    private OutputOptions output;

    ModelsCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Models models = studio.part(Models.class);
        if (output.json) {
            terminal.printJson(models.all().stream().map(ListedModel::of).toList());
        } else {
            models.all().forEach(this::print);
        }
        models.broken().forEach(broken -> terminal.note("cannot be used: " + broken.folder() + ": " + broken.why()));
        studio.part(Plugins.class).all().forEach(this::noteProblem);
        return ExitCode.DONE.number();
    }

    private void noteProblem(Plugin plugin) {
        plugin.problem().ifPresent(why -> terminal.note("cannot be used: the plug-in " + plugin.jar() + ": " + why));
    }

    private void print(ModelDescriptor model) {
        terminal.print("%-24s %-12s %s".formatted(model.id(), model.family(), model.title()));
    }
}
