package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

/** The built-in models, those of plug-ins and those in the home's folder for models. */
@Component
class StudioModels implements Models {
    private final Path folder;
    private final Supplier<List<ModelDescriptor>> plugins;

    /** Plug-ins are asked late: they are given the models, too. */
    @Autowired
    StudioModels(StudioHome home, ObjectProvider<PluginModels> plugins) {
        this(
                home,
                () -> plugins.stream().flatMap(jars -> jars.models().stream()).toList());
    }

    StudioModels(StudioHome home, Supplier<List<ModelDescriptor>> plugins) {
        folder = home.models();
        this.plugins = plugins;
    }

    @Override
    public List<ModelDescriptor> all() {
        List<ModelDescriptor> code = withoutFolders();
        return Stream.concat(code.stream(), folders(code).models().stream()).toList();
    }

    private List<ModelDescriptor> withoutFolders() {
        return Stream.concat(BuiltInModels.all().stream(), plugins.get().stream())
                .toList();
    }

    private ModelFolders folders(List<ModelDescriptor> code) {
        return ModelFolders.in(folder, code.stream().map(ModelDescriptor::id).collect(Collectors.toSet()));
    }

    @Override
    public ModelDescriptor get(String id) {
        List<ModelDescriptor> models = all();
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StudioException(
                        ModelError.MODEL_UNKNOWN,
                        "There is no model \"" + id + "\".",
                        "Known models: "
                                + models.stream().map(ModelDescriptor::id).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public Path file(ModelDescriptor model, String fileName) {
        ModelFile expected = model.files().stream()
                .filter(file -> file.name().equals(fileName))
                .findFirst()
                .orElseThrow(() -> missing(model, fileName, "its descriptor does not list it", null));
        Path file = folder.resolve(model.id()).resolve(expected.name());
        try {
            refuseOtherSize(model, expected, Files.size(file));
            return file;
        } catch (NoSuchFileException e) {
            throw missing(model, fileName, "it is not in the model's folder", e);
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static void refuseOtherSize(ModelDescriptor model, ModelFile expected, long found) {
        if (found != expected.bytes()) {
            throw new StudioException(
                    ModelError.MODEL_FILE_DAMAGED,
                    "Expected \"" + expected.name() + "\" of the model \"" + model.title() + "\" to have "
                            + expected.bytes() + " bytes, found " + found + ".",
                    "Remove the model and import it again.");
        }
    }

    private static StudioException missing(ModelDescriptor model, String fileName, String found, Throwable cause) {
        return new StudioException(
                ModelError.MODEL_FILE_MISSING,
                "Expected the file \"" + fileName + "\" of the model \"" + model.title() + "\", but " + found + ".",
                "Import the model again from the checkpoint or ONNX file that it came from, or put the file back into"
                        + " models/" + model.id() + ".",
                cause);
    }

    @Override
    public void remove(String id) {
        if (withoutFolders().stream().anyMatch(model -> model.id().equals(id))) {
            throw new StudioException(
                    ModelError.MODEL_BUILT_IN,
                    "The model \"" + id + "\" is part of " + (BuiltInModels.has(id) ? "the studio." : "a plug-in."),
                    "Only models that were imported can be removed; a plug-in's go with its jar.");
        }
        try {
            ModelStaging.delete(folder, folder.resolve(get(id).id()));
        } catch (IOException e) {
            throw StorageFailure.writing(e);
        }
    }

    @Override
    public List<BrokenModel> broken() {
        return folders(withoutFolders()).broken();
    }
}
