package studio.soliloquy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.PictureKind;

/** What a path that somebody typed leads to. */
final class InputPath {
    private InputPath() {}

    /** @throws StudioException {@code COMMAND_INPUT_REFUSED} where there is no such file or folder */
    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected the file or folder " + path + ", found nothing there.", "Check how the name is spelt.");
        }
        return path;
    }

    /** @throws StudioException {@code COMMAND_INPUT_REFUSED} where there is no such file */
    static Path existingFile(Path path) {
        if (Files.isDirectory(existing(path))) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected the file " + path + ", found a folder.", "Name a file in it.");
        }
        return path;
    }

    /** Whether the file begins as a picture does. */
    static boolean isPicture(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream file = Files.newInputStream(path)) {
            return PictureKind.of(file.readNBytes(PictureKind.HEAD_BYTES)).isPresent();
        } catch (IOException problem) {
            throw unreadable(path, problem);
        }
    }

    static StudioException unreadable(Path path, IOException problem) {
        return CommandError.COMMAND_INPUT_REFUSED.because(
                "Expected to read " + path + ", found that it cannot be read.", "Check its rights.", problem);
    }
}
