package studio.soliloquy.media;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.home.StudioHome;

/**
 * Where this process writes what is to become a medium. A lock on a file in it tells other processes that it is alive;
 * what dead ones have left is removed at start-up.
 */
@Component
class Workplace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);
    private static final String PREFIX = "process-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lockFile;

    Workplace(StudioHome home) throws IOException {
        Path work = Files.createDirectories(home.data().resolve("work"));
        removeLeftovers(work);
        folder = Files.createTempDirectory(work, PREFIX);
        lockFile = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lockFile.lock();
    }

    Path folder() {
        return folder;
    }

    private static void removeLeftovers(Path work) throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(work, PREFIX + "*")) {
            for (Path leftover : leftovers) {
                // One as young as this process may be about to take its lock.
                if (Files.getLastModifiedTime(leftover).toMillis() < started && isAbandoned(leftover)) {
                    FileSystemUtils.deleteRecursively(leftover);
                }
            }
        }
    }

    private static boolean isAbandoned(Path leftover) {
        Path file = leftover.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("What an earlier process left in {} cannot be looked into and stays", leftover, e);
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
