package studio.soliloquy.video;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a ZIP archive of PNG pictures of segments. The pictures are stored as they are, since PNG is compressed already;
 * one is in memory at a time. One join at a time.
 */
final class PictureArchiveJoin implements SegmentJoin {
    /** The first that ZIP knows: the same frames give the same bytes on every day. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public int write(Segments segments, VideoMetadata metadata, Path target, JoinProgress progress) {
        try (SegmentFrames frames = segments.frames();
                BgrFrames pixels = new BgrFrames();
                ZipOutputStream archive = new ZipOutputStream(open(target))) {
            archive.setComment(metadata.commentWithRecipe());
            return frames.forEach(progress, (index, frame) -> {
                byte[] picture = PngText.comment(Pictures.png(pixels.of(frame)), metadata.comment());
                add(archive, "frame_%06d.png".formatted(index), picture);
                progress.joined(index + 1);
            });
        } catch (IOException | UncheckedIOException problem) {
            throw notWritten(target, problem);
        }
    }

    private static OutputStream open(Path target) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(target));
    }

    private static void add(ZipOutputStream archive, String name, byte[] picture) {
        CRC32 checksum = new CRC32();
        checksum.update(picture);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(picture.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_DATE);
        try {
            archive.putNextEntry(entry);
            archive.write(picture);
            archive.closeEntry();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static RuntimeException notWritten(Path target, Exception problem) {
        if (isFull(target)) {
            return VideoError.VIDEO_STORAGE_FULL.because(
                    "Expected to write the pictures, found no space left on the disk", problem);
        }
        return VideoError.VIDEO_NOT_WRITTEN.because("Expected to write the pictures, found a failing disk", problem);
    }

    /** Java does not tell why a write failed but in words of the system's language. */
    private static boolean isFull(Path target) {
        try {
            return Files.getFileStore(target).getUsableSpace() < 1 << 20;
        } catch (IOException unknown) {
            return false;
        }
    }
}
