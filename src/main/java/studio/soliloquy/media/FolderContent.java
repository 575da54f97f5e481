package studio.soliloquy.media;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a folder holds that is kept as objects. Itself an object, written after all others: with it the folder appears.
 *
 * @param version under which the files are kept, another one each time a folder is written
 * @param files with their sizes, by paths with {@code /}
 * @param folders inside, parents first
 */
record FolderContent(UUID version, List<Entry> files, List<String> folders) {
    private static final String FOLDER = "folder";

    /** @param bytes of the file */
    record Entry(String path, long bytes) {}

    static FolderContent of(Path folder) throws IOException {
        List<Entry> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(path -> !path.equals(folder)).toList();
        }
        for (Path path : all) {
            String name = folder.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            if (Files.isDirectory(path)) {
                folders.add(name);
            } else {
                files.add(new Entry(name, Files.size(path)));
            }
        }
        return new FolderContent(UUID.randomUUID(), files, folders);
    }

    /** As {@link #write} wrote it. */
    static FolderContent read(byte[] text) {
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        List<Entry> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 2);
            String path = URLDecoder.decode(words[1], StandardCharsets.UTF_8);
            if (words[0].equals(FOLDER)) {
                folders.add(path);
            } else {
                files.add(new Entry(path, Long.parseLong(words[0])));
            }
        }
        return new FolderContent(UUID.fromString(lines.get(0)), files, folders);
    }

    /** The version, then a line for each folder and each file: its size and its path, percent-encoded. */
    byte[] write() {
        StringBuilder text = new StringBuilder().append(version).append('\n');
        folders.forEach(path -> append(text, FOLDER, path));
        files.forEach(file -> append(text, String.valueOf(file.bytes()), file.path()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, String first, String path) {
        text.append(first)
                .append(' ')
                .append(URLEncoder.encode(path, StandardCharsets.UTF_8))
                .append('\n');
    }

    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /** Directly inside. */
    List<String> names() {
        return Stream.concat(folders.stream(), files.stream().map(Entry::path))
                .map(path -> path.split("/", 2)[0])
                .distinct()
                .toList();
    }
}
