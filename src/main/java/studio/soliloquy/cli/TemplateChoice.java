package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.template.TemplateReader;
import studio.soliloquy.template.TemplateSet;

/** The template set that somebody named. */
final class TemplateChoice {
    private final Studio studio;
    private final Workspace workspace;

    /** @param workspace takes what comes in an archive; has to outlive the set */
    TemplateChoice(Studio studio, Workspace workspace) {
        this.studio = studio;
        this.workspace = workspace;
    }

    /**
     * @param path a folder, in which the files stay where they are, or an archive
     * @throws studio.soliloquy.error.StudioException {@code TEMPLATE_SET_INVALID} or {@code ARCHIVE_…}
     */
    TemplateSet of(Path path) {
        TemplateReader reader = studio.part(TemplateReader.class);
        try {
            return Files.isDirectory(InputPath.existing(path))
                    ? reader.read(path)
                    : reader.unpack(path, workspace.newFolder("template"));
        } catch (IOException problem) {
            throw InputPath.unreadable(path, problem);
        }
    }
}
