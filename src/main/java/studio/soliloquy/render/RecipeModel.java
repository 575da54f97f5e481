package studio.soliloquy.render;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;

/**
 * A model as it was when a render was submitted.
 *
 * @param settings what its family has to know of it
 * @param files with their hashes; none for a built-in model
 * @param companions the other models that it needs
 */
public record RecipeModel(
        String id, String family, Map<String, String> settings, List<ModelFile> files, List<RecipeModel> companions) {
    public RecipeModel {
        if (id == null || family == null) {
            throw new IllegalArgumentException("Expected a model's id and family, found none");
        }
        settings = Collections.unmodifiableMap(new TreeMap<>(settings == null ? Map.of() : settings));
        files = files == null ? List.of() : List.copyOf(files);
        companions = companions == null ? List.of() : List.copyOf(companions);
    }

    static RecipeModel of(ModelDescriptor model, List<ModelDescriptor> companions) {
        return new RecipeModel(
                model.id(),
                model.family(),
                model.settings(),
                model.files(),
                companions.stream().map(companion -> of(companion, List.of())).toList());
    }

    /** In which way the model is another one now: the names of the parts that differ, none where it is the same. */
    List<String> differences(RecipeModel now) {
        return Stream.of(
                        family.equals(now.family) ? "" : "the family",
                        settings.equals(now.settings) ? "" : "the settings",
                        files.equals(now.files) ? "" : "the files",
                        companions.equals(now.companions) ? "" : "the models it needs")
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
