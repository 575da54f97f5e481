package studio.soliloquy.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.home.StudioHome;

/** The folders of the jobs under way, and the results of those that are done. */
@Component
class JobFolders {
    private final Path jobs;
    private final Path results;

    JobFolders(StudioHome home) {
        jobs = home.data().resolve("jobs");
        results = home.data().resolve("renders");
    }

    JobFolder of(RenderId render) {
        return new JobFolder(jobs.resolve(render.toString()));
    }

    JobFolder create(RenderId render) {
        JobFolder folder = of(render);
        createDirectories(folder.path());
        return folder;
    }

    /** The finished MP4, whether it is there yet or not; its folder is. */
    Path result(RenderId render) {
        createDirectories(results);
        return results.resolve(render + ".mp4");
    }

    /** Does nothing where there is none. */
    void delete(RenderId render) {
        try {
            FileSystemUtils.deleteRecursively(of(render).path());
        } catch (NoSuchFileException goneMeanwhile) {
            // Whoever else ended the job has deleted it: that is what was wanted.
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of the job " + render + " cannot be deleted", failure);
        }
    }

    void deleteSegment(RenderId render, String file) {
        deleteFile(of(render).segment(file));
    }

    void deleteResult(RenderId render) {
        deleteFile(result(render));
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + file.getFileName() + " cannot be deleted", failure);
        }
    }

    /** The jobs that have a folder. */
    List<RenderId> all() {
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.map(folder -> idOf(folder.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The jobs' folders cannot be listed", failure);
        }
    }

    private static Optional<RenderId> idOf(String name) {
        try {
            return Optional.of(new RenderId(UUID.fromString(name)));
        } catch (IllegalArgumentException notAJob) {
            return Optional.empty();
        }
    }

    private static void createDirectories(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder.getFileName() + " cannot be created", failure);
        }
    }
}
