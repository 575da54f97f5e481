package studio.soliloquy.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import studio.soliloquy.media.MediaKey;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.video.OutputFormat;

/** The folders of the jobs under way, and the results of those that are done. */
@Component
class JobFolders {
    private static final MediaKey JOBS = new MediaKey("data/jobs");
    private static final MediaKey RESULTS = new MediaKey("data/renders");

    private final MediaStore media;

    JobFolders(MediaStore media) {
        this.media = media;
    }

    JobFolder of(RenderId render) {
        return new JobFolder(media, JOBS.resolve(render.toString()));
    }

    /** Another name each time: who joins a job twice by accident never touches a result that counts. */
    static String resultName(RenderId render, OutputFormat format) {
        return render + "." + UUID.randomUUID() + "." + format.extension();
    }

    /** @param name as the job's row tells it */
    Path result(String name) {
        return media.get(RESULTS.resolve(name));
    }

    /** As {@link JobFolder#write}. */
    <T> T writeResult(String name, JobFolder.Writing<T> writing) throws IOException, InterruptedException {
        return JobFolder.write(media, RESULTS.resolve(name), writing);
    }

    /** The receipt of a result lies beside it. */
    static String receiptName(String resultName) {
        return resultName + ".json";
    }

    /** The poster of a result lies beside it, too. */
    static String posterName(String resultName) {
        return resultName + ".jpg";
    }

    /** With its receipt and its poster. */
    void deleteResult(String name) {
        media.delete(RESULTS.resolve(name));
        media.delete(RESULTS.resolve(posterName(name)));
        media.delete(RESULTS.resolve(receiptName(name)));
    }

    boolean hasResult(String name) {
        return media.has(RESULTS.resolve(name));
    }

    /** The names of all results and receipts. */
    List<String> results() {
        return media.list(RESULTS);
    }

    /** What a job keeps for its steps; 0 where it keeps nothing. */
    long bytes(RenderId render) {
        return media.bytes(JOBS.resolve(render.toString()));
    }

    /** Does nothing where there is none. */
    void delete(RenderId render) {
        media.delete(JOBS.resolve(render.toString()));
    }

    /** The jobs that have a folder. */
    List<RenderId> all() {
        return media.list(JOBS).stream()
                .map(JobFolders::idOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RenderId> idOf(String name) {
        try {
            return Optional.of(new RenderId(UUID.fromString(name)));
        } catch (IllegalArgumentException notAJob) {
            return Optional.empty();
        }
    }
}
