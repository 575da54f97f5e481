package studio.soliloquy.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at how large a ZIP's directory is before it is read into memory as a whole. The number of entries that the
 * archive itself states may be a lie; the bytes between the directory's start and its end are not.
 */
final class ZipDirectorySize {
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;

    /** More than a directory's entry with a long name needs. */
    private static final int BYTES_AN_ENTRY = 256;

    private ZipDirectorySize() {}

    static void requireAtMost(Path archive, int entries) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            long end = end(file);
            if (end - start(file, end) > (long) entries * BYTES_AN_ENTRY) {
                throw ArchiveError.ARCHIVE_TOO_LARGE.because(
                        "Expected an archive of at most " + entries + " entries, found a directory of more.");
            }
        }
    }

    private static long end(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT);
        ByteBuffer tail = read(file, file.length() - length, length);
        for (int at = length - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return file.length() - length + at;
            }
        }
        throw Archives.damaged("ZIP", null);
    }

    private static long start(RandomAccessFile file, long end) throws IOException {
        long offset = Integer.toUnsignedLong(read(file, end, END_RECORD).getInt(16));
        boolean large = end >= LOCATOR && read(file, end - LOCATOR, LOCATOR).getInt(0) == LOCATOR_SIGNATURE;
        if (!large) {
            return offset;
        }
        long record = read(file, end - LOCATOR, LOCATOR).getLong(8);
        if (record < 0 || record > end - 56) {
            throw Archives.damaged("ZIP", null);
        }
        return Math.min(offset, read(file, record, 56).getLong(48));
    }

    private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
