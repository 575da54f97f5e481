package studio.soliloquy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a segment's file would change if it were written again.
 *
 * @param identity of the file in its file system
 */
record PublishedFile(int attempts, String name, long bytes, String identity, FileTime written) {
    /** By the segment's index; none once the job is done and its folder is cleared. */
    static Map<Integer, PublishedFile> of(Path jobFolder, QueueRows rows) {
        return rows.segments().stream()
                .filter(segment -> segment.file().isPresent())
                .collect(Collectors.toMap(QueueRows.Segment::index, segment -> of(jobFolder, segment)));
    }

    private static PublishedFile of(Path folder, QueueRows.Segment segment) {
        String name = segment.file().orElseThrow();
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            return new PublishedFile(
                    segment.attempts(), name, file.size(), String.valueOf(file.fileKey()), file.lastModifiedTime());
        } catch (IOException missing) {
            throw new UncheckedIOException("Expected the file of the published segment " + segment, missing);
        }
    }
}
