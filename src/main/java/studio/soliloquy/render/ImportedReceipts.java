package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.project.ProjectId;

/**
 * Receipts that came with imported projects, with their results where these came, too. They go with their projects. Safe
 * to call from any thread. Whose a project is, the caller has looked at.
 */
public interface ImportedReceipts {
    /**
     * A receipt on its way in.
     *
     * @param json as it was written
     * @param result of which it speaks; empty where it did not come along. Stays the caller's, and is copied
     */
    record Arrival(String json, Optional<Path> result) {}

    /**
     * Keeps receipts, within the caller's transaction; a copied result goes again where that is rolled back.
     *
     * @param arrivals the newest first
     * @throws studio.soliloquy.error.StudioException {@code RECEIPT_UNREADABLE} where one is none of this studio's form,
     *     or speaks of another result
     */
    void keep(ProjectId project, List<Arrival> arrivals);

    /** The newest first. */
    List<ImportedReceipt> of(ProjectId project);

    /**
     * As it was written.
     *
     * @throws studio.soliloquy.error.StudioException {@code RECEIPT_NOT_FOUND}
     */
    String json(ProjectId project, int index);

    /**
     * The file that the receipt speaks of; not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code RECEIPT_NOT_FOUND}, also where it came without
     */
    Path result(ProjectId project, int index);

    /**
     * Queues what the receipt was written for once more, in the project that it came with.
     *
     * @throws studio.soliloquy.error.StudioException {@code RECEIPT_NOT_FOUND}, and as {@link Receipts#again}
     */
    Render again(ProjectId project, int index);
}
