package studio.soliloquy.asset;

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
 * Where this process prepares uploads before they are assets. A lock on a file in it tells other processes that it is
 * alive; what dead ones have left is removed at start-up.
 */
@Component
class ReceivingFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivingFolder.class);
    private static final String PREFIX = ".receiving-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lockFile;

    ReceivingFolder(StudioHome home) throws IOException {
        Files.createDirectories(home.uploads());
        removeLeftovers(home.uploads());
        folder = Files.createTempDirectory(home.uploads(), PREFIX);
        lockFile = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lockFile.lock();
    }

    /** A new empty folder, which the caller removes. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "upload-");
    }

    private static void removeLeftovers(Path uploads) throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(uploads, PREFIX + "*")) {
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
