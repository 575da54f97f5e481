package studio.soliloquy.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.video.EarlyFrame;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.Pictures;

/** Makes pictures of what renders resulted in: a frame of each, once. */
@Component
class Posters {
    private static final int LONGEST_EDGE = 640;
    private static final int QUALITY = 85;

    /** The face has begun to move by then; what comes earlier may be a fade or a breath. */
    private static final int FRAME = 11;

    private final JobFolders folders;

    Posters(JobFolders folders) {
        this.folders = folders;
    }

    /** @param result as the job's row calls it */
    Path of(String result, OutputFormat format) {
        String poster = JobFolders.posterName(result);
        if (!folders.hasResult(poster)) {
            make(result, format, poster);
        }
        return folders.result(poster);
    }

    /** Two at once make the same picture, and put it at the same place. */
    private void make(String result, OutputFormat format, String poster) {
        Frame frame = EarlyFrame.of(folders.result(result), format, FRAME);
        byte[] jpeg = Pictures.jpeg(Pictures.fitWithin(frame, LONGEST_EDGE), QUALITY);
        try {
            folders.writeResult(poster, file -> Files.write(file, jpeg));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a poster was written", stopped);
        }
    }
}
