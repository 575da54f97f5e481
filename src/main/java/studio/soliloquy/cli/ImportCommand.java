package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.Precision;

/** Installs a network among the models. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Recognises a checkpoint or an ONNX network, checks it and installs it under models/ of the home."
                + " The same network is installed once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy import checkpoint/May/5.pth --title \"May\"",
            "  soliloquy import audio_visual_encoder.pth",
            "  soliloquy import unet_328.onnx --precision fp16"
        })
final class ImportCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A PyTorch checkpoint (.pth), an ONNX network, or a package with a model.yaml (.zip, .tar).")
    private Path file;

    @Option(
            names = "--precision",
            paramLabel = "KIND",
            description = "How exactly its numbers are kept: ${COMPLETION-CANDIDATES}; FP32 unless told.")
    private Precision precision = Precision.FP32;

    @Option(names = "--title", paramLabel = "TEXT", description = "What to call it; its file's name unless told.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "The features it hears, where the file leaves that open: ${COMPLETION-CANDIDATES}.")
    private Optional<FeatureMode> mode = Optional.empty();

    @Mixin
    private OutputOptions output;

    ImportCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> wishes =
                mode.map(known -> Map.of("mode", known.name())).orElse(Map.of());
        InputPath.existingFile(file);
        ModelPackages packages = studio.part(ModelPackages.class);
        ModelDescriptor model = packages.isPackage(file)
                ? packages.install(file)
                : studio.part(ModelImports.class)
                        .importFile(file, title.orElseGet(() -> ModelChoice.label(file)), precision, wishes);
        if (output.json) {
            terminal.printJson(ListedModel.of(model));
        } else {
            terminal.print(model.id() + ": " + model.title() + ", " + model.family());
        }
        return ExitCode.DONE.number();
    }
}
