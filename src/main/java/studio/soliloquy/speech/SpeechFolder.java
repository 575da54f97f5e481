package studio.soliloquy.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that an engine has to itself, and that is gone when it is closed. */
record SpeechFolder(Path path) implements AutoCloseable {
    static SpeechFolder in(Path workplace) throws IOException {
        Files.createDirectories(workplace);
        return new SpeechFolder(Files.createTempDirectory(workplace, "speech-"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
