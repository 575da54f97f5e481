package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found out about a stored set when it was checked, so that it need not be checked again: a file
 * {@code template-set.json} in its folder, with names relative to it.
 */
final class TemplateIndex {
    static final String FILE = "template-set.json";

    private static final JsonMapper JSON = new JsonMapper();

    private TemplateIndex() {}

    /** @param parsing null where there is none, as with {@code landmarks} */
    private record Entry(String picture, int x, int y, int width, int height, String parsing, String landmarks) {}

    private record Features(String name, String source) {}

    private record Index(int width, int height, List<Entry> frames, List<Features> features, List<String> models) {}

    static void write(TemplateSet set, Path folder) throws IOException {
        Index index = new Index(
                set.width(),
                set.height(),
                set.frames().stream().map(frame -> entry(frame, folder)).toList(),
                set.features().stream()
                        .map(features -> new Features(features.name(), name(folder, features.source())))
                        .toList(),
                set.models().stream().map(model -> name(folder, model)).toList());
        Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(index));
    }

    private static Entry entry(TemplateFrame frame, Path folder) {
        CropBox box = frame.crop();
        return new Entry(
                name(folder, frame.picture()),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                frame.parsing().map(file -> name(folder, file)).orElse(null),
                frame.landmarks().map(file -> name(folder, file)).orElse(null));
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static TemplateSet read(Path folder) throws IOException {
        Index index = JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Index.class);
        return new TemplateSet(
                index.width(),
                index.height(),
                index.frames().stream().map(entry -> frame(entry, folder)).toList(),
                index.features().stream()
                        .map(features -> new TemplateFeatures(features.name(), folder.resolve(features.source())))
                        .toList(),
                index.models().stream().map(folder::resolve).toList());
    }

    private static TemplateFrame frame(Entry entry, Path folder) {
        return new TemplateFrame(
                folder.resolve(entry.picture()),
                new CropBox(entry.x(), entry.y(), entry.width(), entry.height()),
                Optional.ofNullable(entry.parsing()).map(folder::resolve),
                Optional.ofNullable(entry.landmarks()).map(folder::resolve));
    }
}
