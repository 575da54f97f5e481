package studio.soliloquy.animation.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A jar as it lies in the folder now: another one where its bytes were replaced. */
record PluginFile(Path path, long bytes, FileTime modified) {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFile.class);

    /** By their names; none where there is no folder. */
    static List<PluginFile> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<PluginFile> files = new ArrayList<>();
            for (Path entry : entries.filter(PluginFile::isJar).toList()) {
                BasicFileAttributes file = Files.readAttributes(entry, BasicFileAttributes.class);
                files.add(new PluginFile(entry, file.size(), file.lastModifiedTime()));
            }
            files.sort(Comparator.comparing(PluginFile::name));
            return List.copyOf(files);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException failure) {
            LOG.warn("The folder for plug-ins cannot be read, so there are none", failure);
            return List.of();
        }
    }

    /** Names that begin with a dot are files that somebody is still copying. */
    private static boolean isJar(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".");
    }

    String name() {
        return path.getFileName().toString();
    }
}
