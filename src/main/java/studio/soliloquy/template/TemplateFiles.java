package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What lies in a template set's folder, not yet looked into.
 *
 * @param root the folder itself, or the one folder in it that wraps the set
 * @param pictures by their number
 * @param landmarks by their number
 * @param parsings by their number
 * @param rectangles ready boxes
 */
record TemplateFiles(
        Path root,
        SortedMap<Integer, Path> pictures,
        SortedMap<Integer, Path> landmarks,
        SortedMap<Integer, Path> parsings,
        Optional<Path> rectangles,
        List<TemplateFeatures> features,
        List<Path> models) {

    static TemplateFiles in(Path folder, Problems problems) throws IOException {
        Path root = root(folder);
        Path rectangles = root.resolve(TemplateLayout.RECTANGLES);
        return new TemplateFiles(
                root,
                numbered(root, TemplateLayout.PICTURES, problems),
                numbered(root, TemplateLayout.LANDMARKS, problems),
                numbered(root, TemplateLayout.PARSINGS, problems),
                Files.isRegularFile(rectangles) ? Optional.of(rectangles) : Optional.empty(),
                features(root),
                models(root));
    }

    private static Path root(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve(TemplateLayout.PICTURES))) {
            return folder;
        }
        return list(folder).stream()
                .filter(inner -> Files.isDirectory(inner.resolve(TemplateLayout.PICTURES)))
                .findFirst()
                .orElse(folder);
    }

    private static SortedMap<Integer, Path> numbered(Path root, String folder, Problems problems) throws IOException {
        SortedMap<Integer, Path> numbered = new TreeMap<>();
        for (Path file : list(root.resolve(folder))) {
            String name = file.getFileName().toString();
            TemplateLayout.number(folder, name).ifPresent(number -> {
                Path first = numbered.putIfAbsent(number, file);
                if (first != null) {
                    problems.add(folder + "/" + name + " and " + first.getFileName() + " have the same number");
                }
            });
        }
        return numbered;
    }

    private static List<TemplateFeatures> features(Path root) throws IOException {
        return list(root).stream()
                .flatMap(
                        file -> TemplateLayout.featuresName(file.getFileName().toString())
                                .map(name -> new TemplateFeatures(name, file))
                                .stream())
                .toList();
    }

    private static List<Path> models(Path root) throws IOException {
        return list(root.resolve(TemplateLayout.MODELS)).stream()
                .filter(file -> TemplateLayout.isModel(file.getFileName().toString()))
                .toList();
    }

    /** In the order of their names; nothing where there is no such folder. */
    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A file's name within the set, as a person knows it. */
    String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
