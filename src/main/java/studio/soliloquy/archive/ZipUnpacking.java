package studio.soliloquy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a ZIP by its directory, as every other program does. */
final class ZipUnpacking {
    private final Path archive;
    private final ArchiveLimits limits;

    ZipUnpacking(Path archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    void into(UnpackedFolder folder) throws IOException {
        ZipDirectorySize.requireAtMost(archive, limits.entries());
        try (ZipFile zip = open()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                folder.count();
                unpack(zip, entry, folder);
            }
        }
    }

    /** The library closes a channel that it was given, and forgets one that it opened itself, where the ZIP is damaged. */
    private ZipFile open() throws IOException {
        FileChannel file = FileChannel.open(archive, StandardOpenOption.READ);
        try {
            return ZipFile.builder().setSeekableByteChannel(file).get();
        } catch (IOException | IllegalArgumentException e) {
            file.close();
            throw Archives.damaged("ZIP", e);
        }
    }

    private static void unpack(ZipFile zip, ZipArchiveEntry entry, UnpackedFolder folder) throws IOException {
        // The name as packed: ZipArchiveEntry turns some backslashes into slashes.
        EntryName name = EntryName.of(rawName(entry));
        if (entry.isUnixSymlink()) {
            throw ArchiveError.ARCHIVE_UNSAFE.because("Expected plain files, found that \"" + name + "\" is a link.");
        }
        if (entry.isDirectory()) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            throw ArchiveError.ARCHIVE_DAMAGED.because("Expected files that are stored or deflated, found that \""
                    + name + "\" is encrypted or packed in another way.");
        }
        try (CheckedInputStream content = new CheckedInputStream(content(zip, entry, name), new CRC32())) {
            folder.add(name, content);
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw ArchiveError.ARCHIVE_DAMAGED.because(
                        "Expected a whole archive, found that \"" + name + "\" has other bytes than were packed.");
            }
        }
    }

    private static String rawName(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean backslash = raw != null && new String(raw, StandardCharsets.ISO_8859_1).indexOf('\\') >= 0;
        return backslash ? new String(raw, StandardCharsets.UTF_8) : entry.getName();
    }

    private static InputStream content(ZipFile zip, ZipArchiveEntry entry, EntryName name) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw ArchiveError.ARCHIVE_DAMAGED.because(
                    "Expected a whole archive, found that \"" + name + "\" cannot be unpacked.", e);
        }
    }
}
