package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.CheckedFile;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.ModelExport;
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.ModelVerification;

/** Takes every folder with a descriptor, and finds every file missing. */
public final class InMemoryPackages implements ModelPackages {
    private final InMemoryModels models;

    InMemoryPackages(InMemoryModels models) {
        this.models = models;
    }

    @Override
    public boolean isPackage(Path path) {
        return Files.exists(path.resolve("model.yaml"));
    }

    @Override
    public ModelDescriptor install(Path path) {
        try {
            ModelDescriptor model = ModelDescriptor.parse(Files.readString(path.resolve("model.yaml")));
            models.install(model);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModelVerification verify(String id) {
        return new ModelVerification(
                models.get(id).id(),
                models.get(id).files().stream()
                        .map(file -> new CheckedFile(file.name(), CheckedFile.State.MISSING, file.bytes(), 0))
                        .toList());
    }

    @Override
    public ModelExport export(String id) {
        throw new StudioException(ModelError.MODEL_BUILT_IN, "It is built in.", "Keep it.");
    }
}
