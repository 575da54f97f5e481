package studio.soliloquy.model;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.soliloquy.error.StudioException;

/**
 * What lies in the folder for models, read once.
 *
 * @param models by their titles
 * @param broken by their folders
 */
record ModelFolders(List<ModelDescriptor> models, List<BrokenModel> broken) {
    static final String DESCRIPTOR = "model.yaml";

    static ModelFolders in(Path folder) {
        return in(folder, BuiltInModels.ids());
    }

    /** @param taken the ids of models that no folder can have */
    static ModelFolders in(Path folder, Set<String> taken) {
        List<ModelDescriptor> models = new ArrayList<>();
        List<BrokenModel> broken = new ArrayList<>();
        for (Path candidate : candidates(folder)) {
            try {
                models.add(read(candidate, taken));
            } catch (StudioException e) {
                broken.add(new BrokenModel(name(candidate), e.getMessage()));
            }
        }
        models.sort(Comparator.comparing(ModelDescriptor::title).thenComparing(ModelDescriptor::id));
        broken.sort(Comparator.comparing(BrokenModel::folder));
        return new ModelFolders(List.copyOf(models), List.copyOf(broken));
    }

    /** Folders whose names begin with a dot are imports under way, or somebody else's. */
    private static List<Path> candidates(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            !name(entry).startsWith(".") && !name(entry).equals(ModelDescriptor.RESERVED))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static ModelDescriptor read(Path folder, Set<String> taken) {
        ModelDescriptor model = ModelDescriptor.parse(text(folder.resolve(DESCRIPTOR)));
        if (!model.id().equals(name(folder))) {
            throw unusable("Expected the id of the model to be the folder's name, found \"" + model.id() + "\".", null);
        }
        if (taken.contains(model.id())) {
            throw unusable("Expected an id of its own, found that of a model of the studio or of a plug-in.", null);
        }
        return model;
    }

    static String text(Path descriptor) {
        try {
            if (Files.size(descriptor) > 4L * DescriptorYaml.LONGEST_TEXT) {
                throw unusable("Expected a model.yaml of some lines, found a far larger file.", null);
            }
            return Files.readString(descriptor);
        } catch (NoSuchFileException e) {
            throw unusable("Expected a file model.yaml, found none.", e);
        } catch (MalformedInputException e) {
            throw unusable("Expected model.yaml to be UTF-8 text, found something else.", e);
        } catch (IOException e) {
            throw unusable("Expected a readable model.yaml, found one that the disk does not give.", e);
        }
    }

    private static StudioException unusable(String message, IOException cause) {
        return new StudioException(
                ModelError.MODEL_DESCRIPTOR_INVALID, message, "Correct the model's folder, or delete it.", cause);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
