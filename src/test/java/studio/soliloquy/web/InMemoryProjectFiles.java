package studio.soliloquy.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import studio.soliloquy.exchange.ProjectFiles;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** Writes nothing but a project's name into its file. */
final class InMemoryProjectFiles implements ProjectFiles {
    private final Projects projects;

    InMemoryProjectFiles(Projects projects) {
        this.projects = projects;
    }

    @Override
    public void export(ProjectId project, boolean withResults, OutputStream target) throws IOException {
        String content = projects.get(project).name() + (withResults ? " with results" : "");
        target.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Project importFrom(InputStream file) {
        try {
            return projects.create(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
