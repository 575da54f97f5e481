package studio.soliloquy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an archive's files go. Only those that are wanted are written, to names that are not the archive's; the others
 * are read all the same, since they may be what is damaged. Used by one thread.
 */
final class UnpackedFolder {
    private static final int BLOCK = 64 * 1024;

    /** Small archives of text may well be packed tighter than the ratio allows. */
    private static final long ALWAYS_ALLOWED = 16 * 1024 * 1024;

    private final Path folder;
    private final ArchiveLimits limits;
    private final WantedEntries wanted;
    private final long limit;
    private final Set<String> names = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final byte[] block = new byte[BLOCK];
    private int entries;
    private long bytes;

    UnpackedFolder(Path folder, ArchiveLimits limits, WantedEntries wanted, long archiveBytes) {
        this.folder = folder;
        this.limits = limits;
        this.wanted = wanted;
        long byRatio = Math.max(ALWAYS_ALLOWED, Math.multiplyExact(archiveBytes, limits.ratio()));
        limit = Math.min(limits.unpackedBytes(), byRatio);
    }

    /** Counts an entry of any sort. Names it is refused by come later. */
    void count() {
        entries++;
        if (entries > limits.entries()) {
            throw ArchiveError.ARCHIVE_TOO_LARGE.because(
                    "Expected an archive of at most " + limits.entries() + " entries, found more.");
        }
    }

    /** Takes a file's content to its end. */
    void add(EntryName name, InputStream content) throws IOException {
        if (!names.add(name.key())) {
            throw ArchiveError.ARCHIVE_UNSAFE.because("Expected each file once, found \"" + name + "\" twice.");
        }
        Optional<String> place = name.isBelongings() ? Optional.empty() : wanted.place(name.segments());
        if (place.isEmpty()) {
            copy(name, content, OutputStream.nullOutputStream());
            return;
        }
        if (!places.add(place.get())) {
            throw wanted.twice(place.get(), name.toString());
        }
        Path file = folder.resolve(place.get());
        Files.createDirectories(file.getParent());
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            copy(name, content, target);
        }
    }

    private void copy(EntryName name, InputStream content, OutputStream target) throws IOException {
        for (int length = read(name, content); length >= 0; length = read(name, content)) {
            bytes += length;
            if (bytes > limit) {
                throw ArchiveError.ARCHIVE_TOO_LARGE.because("Expected an archive that unpacks to at most "
                        + limits.unpackedBytes() / 1_048_576 + " MB and to " + limits.ratio()
                        + " times its own size, found more at \"" + name + "\".");
            }
            target.write(block, 0, length);
        }
    }

    /** That the archive cannot be read is the archive's fault, not the disk's. */
    private int read(EntryName name, InputStream content) {
        try {
            return content.read(block);
        } catch (IOException e) {
            throw ArchiveError.ARCHIVE_DAMAGED.because(
                    "Expected a whole archive, found that \"" + name + "\" cannot be unpacked.", e);
        }
    }
}
