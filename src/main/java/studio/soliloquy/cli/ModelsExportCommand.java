package studio.soliloquy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.soliloquy.model.ModelExport;
import studio.soliloquy.model.ModelPackages;

/** Packs a model. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Verifies a model and writes a ZIP that can be installed here or elsewhere.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy models export may may.zip")
final class ModelsExportCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Its id.")
    private String model;

    @Parameters(index = "1", paramLabel = "FILE", description = "The ZIP to write.")
    private Path target;

    ModelsExportCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ModelExport export = studio.part(ModelPackages.class).export(model);
        try (Workspace workspace = Workspace.beside(target)) {
            Path zip = workspace.file(export.fileName());
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip))) {
                export.writeTo(file);
            }
            workspace.publish(zip, target);
        }
        terminal.print(model + ": " + target);
        return ExitCode.DONE.number();
    }
}
