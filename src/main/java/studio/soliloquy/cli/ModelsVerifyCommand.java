package studio.soliloquy.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.soliloquy.model.CheckedFile;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.ModelVerification;
import studio.soliloquy.model.Models;

/** Compares the files of models with their hashes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Reads every byte of the files of one model or of all, and names those that are missing, truncated"
                        + " or altered. Then the exit code is 3.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy models verify may")
final class ModelsVerifyCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "Its id; all models unless told.")
    private String model;

    @Mixin
    private OutputOptions output;

    ModelsVerifyCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ModelVerification> found =
                ids().stream().map(studio.part(ModelPackages.class)::verify).toList();
        if (output.json) {
            terminal.printJson(found);
        } else {
            found.forEach(this::print);
        }
        boolean whole = found.stream().allMatch(ModelVerification::isWhole);
        return (whole ? ExitCode.DONE : ExitCode.REFUSED_INPUT).number();
    }

    private List<String> ids() {
        return model != null
                ? List.of(model)
                : studio.part(Models.class).all().stream()
                        .map(ModelDescriptor::id)
                        .toList();
    }

    private void print(ModelVerification verification) {
        terminal.print(verification.model() + ": " + (verification.isWhole() ? "whole" : "not whole"));
        verification.files().stream()
                .filter(file -> file.state() != CheckedFile.State.WHOLE)
                .map(ModelsVerifyCommand::inWords)
                .forEach(terminal::print);
    }

    private static String inWords(CheckedFile file) {
        return "    " + file.name()
                + switch (file.state()) {
                    case WHOLE -> " is whole";
                    case MISSING -> " is missing";
                    case TRUNCATED -> " is truncated: " + file.foundBytes() + " of " + file.expectedBytes() + " bytes";
                    case ALTERED -> " is altered";
                };
    }
}
