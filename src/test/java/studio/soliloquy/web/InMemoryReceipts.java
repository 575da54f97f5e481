package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Receipt;
import studio.soliloquy.render.Receipts;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;

/** Every render that is done has the same short receipt, and is rendered again in the first project there is. */
final class InMemoryReceipts implements Receipts {
    private final RenderQueue queue;
    private final Projects projects;
    private final Path folder;

    InMemoryReceipts(RenderQueue queue, Projects projects, Path folder) {
        this.queue = queue;
        this.projects = projects;
        this.folder = folder;
    }

    @Override
    public Path of(RenderId id) {
        if (queue.get(id).state() != RenderState.DONE) {
            throw TestingError.RENDER_NOT_DONE.because("Expected a finished render.");
        }
        try {
            return Files.writeString(folder.resolve(id + ".json"), "{\"schema\": 1}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Render again(Receipt receipt) {
        if (receipt.schema() != Receipt.SCHEMA) {
            throw new StudioException(RenderError.RECEIPT_UNSUPPORTED, "Expected schema 1.", "None.");
        }
        Project first = projects.all().stream()
                .filter(project -> project.audio().isPresent())
                .findFirst()
                .orElseThrow();
        return queue.submit(first.id());
    }
}
