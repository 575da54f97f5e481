package studio.soliloquy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelDownload;
import studio.soliloquy.model.ModelDownloads;
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.Models;

/** Installs a known model by download, or a package. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description =
                "Downloads a model that the studio knows of, or installs a folder, ZIP or TAR with a model.yaml. A"
                        + " download that is interrupted goes on where it was when the command is given again.",
        footerHeading = "%nExamples:%n",
        footer = {"  soliloquy models install May.zip", "  soliloquy models install some-model"})
final class ModelsInstallCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;

    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "A package, or the id of a known model.")
    private String what;

    @Mixin
    private OutputOptions output;

    ModelsInstallCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path path = Path.of(what);
        ModelDescriptor model =
                Files.exists(path) ? studio.part(ModelPackages.class).install(path) : download();
        if (output.json) {
            terminal.printJson(ListedModel.of(model));
        } else {
            terminal.print(model.id() + ": " + model.title() + ", " + model.family());
        }
        return ExitCode.DONE.number();
    }

    private ModelDescriptor download() throws InterruptedException {
        ModelDownloads downloads = studio.part(ModelDownloads.class);
        downloads.start(what);
        try (ProgressLine progress = ProgressLine.of(terminal, output.quiet, "Downloading")) {
            for (Optional<ModelDownload> now = downloads.find(what); now.isPresent(); now = downloads.find(what)) {
                now.get().failure().ifPresent(failure -> {
                    throw failure;
                });
                progress.megabytes(now.get().bytesDone(), now.get().bytes());
                studio.interruption().check();
                Thread.sleep(LOOK_MILLIS);
            }
        }
        return studio.part(Models.class).get(what);
    }
}
