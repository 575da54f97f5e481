package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.Catalogue;
import studio.soliloquy.model.KnownModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Lists the models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Lists the models that there are: those of the studio itself, of plug-ins, and those in models/ of its home.",
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy models --home /srv/studio --json",
            "  soliloquy models --known",
            "  soliloquy models install May.zip",
            "  soliloquy models verify"
        })
final class ModelsCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Option(names = "--known", description = "List the models that the studio knows of instead, and how to get them.")
    private boolean known;

    @Mixin
    private OutputOptions output;

    ModelsCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (known) {
            listKnown(studio.part(Catalogue.class));
        } else {
            listInstalled(studio.part(Models.class));
        }
        return ExitCode.DONE.number();
    }

    private void listInstalled(Models models) {
        if (output.json) {
            terminal.printJson(models.all().stream().map(ListedModel::of).toList());
        } else {
            models.all().forEach(this::print);
        }
        models.broken().forEach(this::note);
        studio.part(Plugins.class).all().forEach(this::noteProblem);
    }

    private void listKnown(Catalogue catalogue) {
        if (output.json) {
            terminal.printJson(
                    catalogue.all().stream().map(ListedKnownModel::of).toList());
        } else {
            catalogue.all().forEach(this::print);
        }
        catalogue.broken().forEach(this::note);
    }

    private void noteProblem(Plugin plugin) {
        plugin.problem().ifPresent(why -> terminal.note("cannot be used: the plug-in " + plugin.jar() + ": " + why));
    }

    private void print(ModelDescriptor model) {
        terminal.print("%-24s %-12s %s".formatted(model.id(), model.family(), model.title()));
    }

    private void print(KnownModel model) {
        print(model.descriptor());
        terminal.print("    good at: " + model.goodAt());
        terminal.print("    needs:   " + model.needs());
        terminal.print("    licence: " + model.descriptor().licence()
                + model.descriptor().licenceLink().map(link -> ", " + link).orElse(""));
        terminal.print("    get it:  "
                + model.obtain()
                        .orElseGet(() ->
                                "soliloquy models install " + model.id() + " (" + model.bytes() / 1_000_000 + " MB)"));
    }

    private void note(BrokenModel broken) {
        terminal.note("cannot be used: " + broken.folder() + ": " + broken.why());
    }
}
