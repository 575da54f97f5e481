package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.Precision;

/** Makes a model of any file that begins with {@code NETW}, and remembers it as long as it lives. */
public final class InMemoryModels implements Models, ModelImports {
    private static final ModelDescriptor BUILT_IN = ModelDescriptor.withoutFiles(
            "still-life", TestingAnimationModel.FAMILY, "Still life", "Moves nothing at all.", "Apache-2.0");

    /** Serves others, animates nothing. */
    private static final ModelDescriptor ENCODER =
            ModelDescriptor.withoutFiles("ears", "audio-encoder", "Ears", "Hears.", "Apache-2.0");

    private final List<ModelDescriptor> imported = new CopyOnWriteArrayList<>();

    /** Puts a model beside the others, as an import does. */
    public void install(ModelDescriptor model) {
        imported.add(model);
    }

    /** The tests share one server, and with it what one of them installs. */
    public void forgetImports() {
        imported.clear();
    }

    @Override
    public List<ModelDescriptor> all() {
        List<ModelDescriptor> all = new ArrayList<>(List.of(BUILT_IN, ENCODER));
        all.addAll(imported);
        return all;
    }

    @Override
    public ModelDescriptor get(String id) {
        return all().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StudioException(ModelError.MODEL_UNKNOWN, "There is none.", "Import it."));
    }

    @Override
    public Path file(ModelDescriptor model, String fileName) {
        throw new UnsupportedOperationException("Expected that the web never opens a network");
    }

    @Override
    public void remove(String id) {
        if (get(id).files().isEmpty()) {
            throw new StudioException(ModelError.MODEL_BUILT_IN, "It is built in.", "Keep it.");
        }
        imported.removeIf(model -> model.id().equals(id));
    }

    @Override
    public List<BrokenModel> broken() {
        return List.of(new BrokenModel("half", "Expected a model.yaml, found none."));
    }

    @Override
    public ModelDescriptor importFile(Path file, String label, Precision precision, Map<String, String> wishes) {
        try {
            if (!Files.readString(file).startsWith("NETW")) {
                throw new StudioException(ModelError.MODEL_UNRECOGNISED, "Nobody knows it.", "Bring another.");
            }
            Map<String, String> settings = new TreeMap<>(wishes);
            settings.put("precision", precision.key());
            ModelFile network = new ModelFile("network.onnx", Files.size(file), "0".repeat(64));
            ModelDescriptor model = new ModelDescriptor(
                    "imported-" + imported.size(),
                    TestingAnimationModel.FAMILY,
                    label,
                    "Imported.",
                    "Apache-2.0",
                    List.of(network),
                    settings);
            imported.add(model);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
