package studio.soliloquy.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks archives. Safe to call from any thread. */
public final class Archives {
    private Archives() {}

    /**
     * Unpacks what is wanted. The archive is read to its end, since what is not wanted may be what is damaged; nothing is
     * ever written outside the folder. Where it is refused, what was unpacked so far stays behind for the caller to
     * remove.
     *
     * @param folder empty
     * @throws studio.soliloquy.error.StudioException {@code ARCHIVE_UNSAFE}, {@code ARCHIVE_TOO_LARGE} or
     *     {@code ARCHIVE_DAMAGED}, each naming the entry; {@link WantedEntries#twice} for two files of one place
     * @throws IOException where the folder cannot be written to
     */
    public static void unpack(
            Path archive, ArchiveFormat format, Path folder, ArchiveLimits limits, WantedEntries wanted)
            throws IOException {
        UnpackedFolder target = new UnpackedFolder(folder, limits, wanted, Files.size(archive));
        switch (format) {
            case ZIP -> new ZipUnpacking(archive, limits).into(target);
            case TAR, TAR_GZ -> new TarUnpacking(archive, format).into(target);
        }
    }

    static RuntimeException damaged(String format, Exception cause) {
        return ArchiveError.ARCHIVE_DAMAGED.because(
                "Expected a whole " + format + " archive, found a damaged one.", cause);
    }
}
