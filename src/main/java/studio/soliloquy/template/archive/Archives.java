package studio.soliloquy.template.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.template.TemplateSettings;

/** Unpacks the files of a template set from an archive. Safe to call from any thread. */
public final class Archives {
    private Archives() {}

    /**
     * Unpacks what belongs to a template set, without the folders that the set is wrapped in. The archive is read to its
     * end; nothing is ever written outside the folder. Where it is refused, what was unpacked so far stays behind for
     * the caller to remove.
     *
     * @param folder empty
     * @throws studio.soliloquy.error.StudioException {@code ARCHIVE_UNSAFE}, {@code ARCHIVE_TOO_LARGE} or
     *     {@code ARCHIVE_DAMAGED}, each naming the entry; {@code TEMPLATE_SET_INVALID} for two sets in one archive
     * @throws IOException where the folder cannot be written to
     */
    public static void unpack(Path archive, ArchiveFormat format, Path folder, TemplateSettings settings)
            throws IOException {
        UnpackedFolder target = new UnpackedFolder(folder, settings, Files.size(archive));
        switch (format) {
            case ZIP -> new ZipUnpacking(archive, settings).into(target);
            case TAR, TAR_GZ -> new TarUnpacking(archive, format).into(target);
        }
    }

    static RuntimeException damaged(String format, Exception cause) {
        return TemplateError.ARCHIVE_DAMAGED.because(
                "Expected a whole " + format + " archive, found a damaged one.", cause);
    }
}
