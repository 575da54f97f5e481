package studio.soliloquy.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

/** The catalogue that is packed with the studio, and the one in the home's folder for models. */
@Component
class StudioCatalogue implements Catalogue {
    private static final String PACKED = "classpath:catalogue/*.yaml";
    private static final String YAML = ".yaml";

    private final List<KnownModel> packed;
    private final Path folder;

    StudioCatalogue(StudioHome home) {
        packed = packed();
        folder = home.models().resolve(ModelDescriptor.RESERVED);
    }

    private static List<KnownModel> packed() {
        List<KnownModel> known = new ArrayList<>();
        try {
            for (Resource entry : new PathMatchingResourcePatternResolver().getResources(PACKED)) {
                known.add(KnownModelParser.parse(entry.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of models cannot be read", e);
        }
        return List.copyOf(known);
    }

    @Override
    public List<KnownModel> all() {
        Map<String, KnownModel> byId = new TreeMap<>();
        packed.forEach(known -> byId.put(known.id(), known));
        own().known.forEach(known -> byId.put(known.id(), known));
        return byId.values().stream()
                .sorted(Comparator.comparing(known -> known.descriptor().title()))
                .toList();
    }

    @Override
    public Optional<KnownModel> find(String id) {
        return all().stream().filter(known -> known.id().equals(id)).findFirst();
    }

    @Override
    public List<BrokenModel> broken() {
        return own().broken;
    }

    private record Own(List<KnownModel> known, List<BrokenModel> broken) {}

    private Own own() {
        Own own = new Own(new ArrayList<>(), new ArrayList<>());
        for (Path file : files()) {
            try {
                own.known.add(KnownModelParser.parse(ModelFolders.text(file)));
            } catch (StudioException e) {
                own.broken.add(new BrokenModel(ModelDescriptor.RESERVED + "/" + file.getFileName(), e.getMessage()));
            }
        }
        return own;
    }

    private List<Path> files() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(entry -> entry.getFileName().toString().endsWith(YAML))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }
}
