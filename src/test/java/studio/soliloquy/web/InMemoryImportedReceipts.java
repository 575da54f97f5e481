package studio.soliloquy.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.ImportedReceipt;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderQueue;

/** Keeps receipts as long as it lives, and shows none of what is in them. */
final class InMemoryImportedReceipts implements ImportedReceipts {
    private final RenderQueue queue;
    private final Map<ProjectId, List<Arrival>> arrived = new ConcurrentHashMap<>();

    InMemoryImportedReceipts(RenderQueue queue) {
        this.queue = queue;
    }

    @Override
    public void keep(ProjectId project, List<Arrival> arrivals) {
        arrived.put(project, List.copyOf(arrivals));
    }

    @Override
    public List<ImportedReceipt> of(ProjectId project) {
        return List.of();
    }

    @Override
    public String json(ProjectId project, int index) {
        return arrival(project, index).json();
    }

    @Override
    public Path result(ProjectId project, int index) {
        return arrival(project, index).result().orElseThrow(InMemoryImportedReceipts::missing);
    }

    @Override
    public Render again(ProjectId project, int index) {
        arrival(project, index);
        return queue.submit(project);
    }

    private Arrival arrival(ProjectId project, int index) {
        List<Arrival> all = arrived.getOrDefault(project, List.of());
        if (index < 0 || index >= all.size()) {
            throw missing();
        }
        return all.get(index);
    }

    private static StudioException missing() {
        return new StudioException(RenderError.RECEIPT_NOT_FOUND, "There is no such receipt.", "Import one.");
    }
}
