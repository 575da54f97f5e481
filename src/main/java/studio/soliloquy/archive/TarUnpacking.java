package studio.soliloquy.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks a TAR from its first byte to its last, compressed or not. */
final class TarUnpacking {
    private final Path archive;
    private final ArchiveFormat format;

    TarUnpacking(Path archive, ArchiveFormat format) {
        this.archive = archive;
        this.format = format;
    }

    void into(UnpackedFolder folder) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                HeaderLimit headers = new HeaderLimit(decompressed(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(headers)) {
            for (TarArchiveEntry entry = next(tar, headers); entry != null; entry = next(tar, headers)) {
                folder.count();
                headers.lift();
                unpack(tar, entry, folder);
            }
        }
    }

    private InputStream decompressed(InputStream file) {
        try {
            return format == ArchiveFormat.TAR_GZ
                    ? new BufferedInputStream(GzipCompressorInputStream.builder()
                            .setInputStream(file)
                            .setDecompressConcatenated(true)
                            .get())
                    : file;
        } catch (IOException e) {
            throw Archives.damaged("TAR.GZ", e);
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar, HeaderLimit headers) {
        headers.set();
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw Archives.damaged("TAR", e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, UnpackedFolder folder)
            throws IOException {
        EntryName name = EntryName.of(entry.getName());
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isLink() || entry.isSymbolicLink()) {
            throw ArchiveError.ARCHIVE_UNSAFE.because("Expected plain files, found that \"" + name + "\" is a link.");
        }
        if (!entry.isFile() || entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO()) {
            throw ArchiveError.ARCHIVE_UNSAFE.because(
                    "Expected plain files, found that \"" + name + "\" is a device or a pipe.");
        }
        folder.add(name, tar);
    }
}
