package studio.soliloquy.asset;

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

class ReceivingFolderTests {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path home;

    @Test
    void removesWhatAProcessLeftThatIsGone() throws IOException {
        Path leftover = leftover(".receiving-gone");

        try (ReceivingFolder receiving = receiving()) {
            assertThat(leftover).doesNotExist();
            assertThat(receiving.newFolder()).isEmptyDirectory();
        }
    }

    @Test
    void leavesWhatAnotherProcessIsReceiving() throws IOException {
        Path leftover = leftover(".receiving-alive");

        try (FileChannel channel = FileChannel.open(leftover.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                ReceivingFolder receiving = receiving()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(leftover.resolve("upload-1/upload")).exists();
        }
    }

    @Test
    void leavesWhatIsYoungerThanTheProcess() throws IOException {
        Path young = leftover(".receiving-young");
        Files.setLastModifiedTime(young, FileTime.from(Instant.now()));

        try (ReceivingFolder receiving = receiving()) {
            assertThat(young).exists();
        }
    }

    @Test
    void leavesEverythingElse() throws IOException {
        Path asset = leftover("ab");

        try (ReceivingFolder receiving = receiving()) {
            assertThat(asset.resolve("upload-1/upload")).exists();
        }
    }

    @Test
    void takesItsFolderWithIt() throws IOException {
        try (ReceivingFolder receiving = receiving()) {
            Files.writeString(receiving.newFolder().resolve("upload"), "half");
        }

        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }

    private ReceivingFolder receiving() throws IOException {
        return new ReceivingFolder(new StudioHome(home));
    }

    private Path leftover(String name) throws IOException {
        Path folder = home.resolve("uploads").resolve(name);
        Files.createDirectories(folder.resolve("upload-1"));
        Files.writeString(folder.resolve("upload-1/upload"), "half");
        Files.createFile(folder.resolve("lock"));
        Files.setLastModifiedTime(folder, LONG_AGO);
        return folder;
    }
}
