package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a package says of itself, and what it holds. */
final class PackageContent {
    private static final String NAME = "name";
    private static final String BYTES = "bytes";
    private static final String SHA256 = "sha256";

    private final Path folder;
    private final Map<String, Object> values;

    private PackageContent(Path folder, Map<String, Object> values) {
        this.folder = folder;
        this.values = values;
    }

    /** @param folder with a {@code model.yaml} */
    static PackageContent of(Path folder) {
        return new PackageContent(
                folder, DescriptorYaml.read(ModelFolders.text(folder.resolve(ModelFolders.DESCRIPTOR))));
    }

    /** The files that are named and there. */
    List<Path> files() {
        return DescriptorParser.list(values, DescriptorParser.FILES).stream()
                .map(file -> String.valueOf(DescriptorParser.map(file).get(NAME)))
                .filter(ModelFile::isName)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The descriptor, with the sizes and hashes that it leaves out. */
    ModelDescriptor descriptor() throws IOException {
        List<Object> files = new ArrayList<>();
        for (Object file : DescriptorParser.list(values, DescriptorParser.FILES)) {
            files.add(file instanceof Map<?, ?> ? filledIn(DescriptorParser.map(file)) : file);
        }
        if (!files.isEmpty()) {
            values.put(DescriptorParser.FILES, files);
        }
        return DescriptorParser.parse(values);
    }

    private Map<String, Object> filledIn(Map<String, Object> file) throws IOException {
        String name = String.valueOf(file.get(NAME));
        boolean told = file.containsKey(BYTES) && file.containsKey(SHA256);
        if (!told && ModelFile.isName(name) && Files.isRegularFile(folder.resolve(name))) {
            ModelFile found = FileFingerprint.of(folder.resolve(name));
            file.putIfAbsent(BYTES, found.bytes());
            file.putIfAbsent(SHA256, found.sha256());
        }
        return file;
    }

    /** Deletes what no model of this description has. */
    static void keepOnly(ModelDescriptor model, Path folder) throws IOException {
        Set<String> names = model.files().stream().map(ModelFile::name).collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!names.contains(entry.getFileName().toString())) {
                    Files.delete(entry);
                }
            }
        }
    }
}
