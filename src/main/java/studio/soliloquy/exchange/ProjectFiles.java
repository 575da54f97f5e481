package studio.soliloquy.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;

/**
 * Projects as files: a ZIP of a description, the files that the project is made of, the receipts of its renders and, where
 * wanted, what these resulted in. Safe to call from any thread.
 */
public interface ProjectFiles {
    /** How such a file's name ends, without the dot. */
    String EXTENSION = "soliloquy";

    /**
     * Writes a project's file; it is made while it is written.
     *
     * @param withResults whether the videos go with it
     * @param target stays open
     */
    void export(ProjectId project, boolean withResults, OutputStream target) throws IOException;

    /**
     * Makes a project of such a file, with its name, files, settings and receipts, and with those results that are in the
     * file. The whole file is checked, each file in it as any other upload. Where it is refused, nothing of it is kept.
     *
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_FILE_…}, {@code ARCHIVE_…}, {@code STORAGE_LOW},
     *     {@code PROJECT_…}, {@code RECEIPT_UNREADABLE}, and what {@link studio.soliloquy.asset.AssetStore#receive} throws
     */
    Project importFrom(InputStream file);
}
