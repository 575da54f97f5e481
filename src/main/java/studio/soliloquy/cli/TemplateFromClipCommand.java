package studio.soliloquy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.soliloquy.template.BuiltTemplateSet;
import studio.soliloquy.template.TemplateBuilder;
import studio.soliloquy.template.TemplateExport;

/** Makes a template set of a clip. */
@Command(
        name = "from-clip",
        mixinStandardHelpOptions = true,
        description = "Makes a template set of a clip that shows one person: 25 frames a second, with landmarks. Frames"
                + " in which the face is not found are bridged and named.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy template from-clip interview.mp4 May")
final class TemplateFromClipCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CLIP", description = "A video.")
    private Path clip;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "A new folder, or a file that ends in .zip.")
    private Path target;

    @Mixin
    private OutputOptions output;

    TemplateFromClipCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TemplateTarget result = new TemplateTarget(target);
        InputPath.existingFile(clip);
        try (Workspace workspace = Workspace.beside(target)) {
            Path folder = workspace.newFolder("template");
            BuiltTemplateSet built = build(folder);
            if (result.isArchive()) {
                Path archive = workspace.file("template.zip");
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive))) {
                    TemplateExport.write(built.set(), file);
                }
                workspace.publish(archive, target);
            } else {
                workspace.publish(folder, target);
            }
            tell(built);
        }
        return ExitCode.DONE.number();
    }

    private BuiltTemplateSet build(Path folder) throws IOException {
        try (ProgressLine progress = ProgressLine.of(terminal, output.quiet, "Measuring")) {
            return studio.part(TemplateBuilder.class).build(clip, folder, (done, count) -> {
                studio.interruption().check();
                progress.done(done, count);
            });
        }
    }

    private void tell(BuiltTemplateSet built) {
        TemplateDescription.of(built.set()).print(terminal, output);
        if (!built.faceless().isEmpty()) {
            terminal.note("No face in the frames "
                    + built.faceless().stream()
                            .map(range -> range.start() + "–" + (range.end() - 1))
                            .collect(Collectors.joining(", "))
                    + "; their landmarks lie between those before and after.");
        }
    }
}
