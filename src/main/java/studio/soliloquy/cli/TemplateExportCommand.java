package studio.soliloquy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.soliloquy.template.TemplateExport;
import studio.soliloquy.template.TemplateReader;
import studio.soliloquy.template.TemplateSet;

/** Writes a template set in SyncTalk_2D's own layout. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a template set in SyncTalk_2D's dataset layout, numbered from 0.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy template export package.zip May")
final class TemplateExportCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SET", description = "A folder, ZIP or TAR.")
    private Path source;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "A new folder, or a file that ends in .zip.")
    private Path target;

    @Mixin
    private OutputOptions output;

    TemplateExportCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TemplateTarget result = new TemplateTarget(target);
        try (Workspace workspace = Workspace.beside(target)) {
            TemplateSet set = new TemplateChoice(studio, workspace).of(source);
            Path archive = workspace.file("export.zip");
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive))) {
                TemplateExport.write(set, file);
            }
            studio.interruption().check();
            if (result.isArchive()) {
                workspace.publish(archive, target);
            } else {
                Path folder = workspace.newFolder("export");
                studio.part(TemplateReader.class).unpack(archive, folder);
                workspace.publish(folder, target);
            }
            TemplateDescription.of(set).print(terminal, output);
        }
        return ExitCode.DONE.number();
    }
}
