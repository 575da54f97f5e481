package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.home.StudioHome;

class WorkplaceTests {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path home;

    @Test
    void removesWhatAProcessLeftThatIsGone() throws IOException {
        Path leftover = leftover("process-gone");

        try (Workplace workplace = workplace()) {
            assertThat(leftover).doesNotExist();
            assertThat(workplace.folder()).isDirectory();
        }
    }

    @Test
    void leavesWhatAnotherProcessIsReceiving() throws IOException {
        Path leftover = leftover("process-alive");

        try (FileChannel channel = FileChannel.open(leftover.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                Workplace workplace = workplace()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(leftover.resolve("upload-1/upload")).exists();
        }
    }

    @Test
    void leavesWhatIsYoungerThanTheProcess() throws IOException {
        Path young = leftover("process-young");
        Files.setLastModifiedTime(young, FileTime.from(Instant.now()));

        try (Workplace workplace = workplace()) {
            assertThat(young).exists();
        }
    }

    @Test
    void leavesEverythingElse() throws IOException {
        Path asset = leftover("ab");

        try (Workplace workplace = workplace()) {
            assertThat(asset.resolve("upload-1/upload")).exists();
        }
    }

    @Test
    void takesItsFolderWithIt() throws IOException {
        try (Workplace workplace = workplace()) {
            Files.writeString(workplace.folder().resolve("upload"), "half");
        }

        assertThat(home.resolve("data/work")).isEmptyDirectory();
    }

    private Workplace workplace() throws IOException {
        return new Workplace(new StudioHome(home));
    }

    private Path leftover(String name) throws IOException {
        Path folder = home.resolve("data/work").resolve(name);
        Files.createDirectories(folder.resolve("upload-1"));
        Files.writeString(folder.resolve("upload-1/upload"), "half");
        Files.createFile(folder.resolve("lock"));
        Files.setLastModifiedTime(folder, LONG_AGO);
        return folder;
    }
}
