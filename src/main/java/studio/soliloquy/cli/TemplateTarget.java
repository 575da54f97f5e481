package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import studio.soliloquy.error.StudioException;

/** Where a template set goes: an archive, or a folder that has nothing in it yet. */
final class TemplateTarget {
    private final boolean archive;

    /** @throws StudioException {@code COMMAND_INPUT_REFUSED} for a folder in which there is something */
    TemplateTarget(Path target) {
        archive = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!archive && Files.exists(target) && !isEmptyFolder(target)) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a new folder for the template set, found that " + target + " has something in it.",
                    "Name another folder, or a file that ends in .zip.");
        }
    }

    boolean isArchive() {
        return archive;
    }

    private static boolean isEmptyFolder(Path target) {
        try (Stream<Path> entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        } catch (IOException problem) {
            return false;
        }
    }
}
