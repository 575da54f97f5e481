package studio.soliloquy.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

/**
 * Models that the studio brings along with their files. Each is put among the others when a studio starts for the first
 * time, and is the user's from then on: one that was removed does not come back by itself. Safe to call from any thread.
 */
@Component
public class SuppliedModels {
    private static final Logger LOG = LoggerFactory.getLogger(SuppliedModels.class);
    private static final List<String> IDS = List.of("speech-to-mouth");
    private static final String RESOURCES = "supplied-models/";

    /** Hidden beside the models: a file for each that was put there, with what it was. */
    private static final String RECORDS = ".supplied";

    private final Path folder;

    public SuppliedModels(StudioHome home) {
        folder = home.models();
    }

    /**
     * Puts what was never put there among the models, and newer ones in the place of older ones that nobody touched. A
     * folder that may not be written to is no reason not to start: what is supplied is then read from the studio itself.
     */
    void supply() {
        for (String id : IDS) {
            try {
                supply(supplied(id));
            } catch (IOException e) {
                LOG.warn("The model {} cannot be put into the folder for models", id, e);
            }
        }
    }

    private void supply(ModelDescriptor model) throws IOException {
        String version = version(model);
        Optional<String> before = record(model.id());
        if (before.equals(Optional.of(version))) {
            return;
        }
        if (before.isEmpty() || isUntouched(model.id(), before.get())) {
            put(model);
        }
        Files.createDirectories(folder.resolve(RECORDS));
        Files.writeString(recordOf(model.id()), version);
    }

    private static String version(ModelDescriptor model) {
        return model.files().get(0).sha256();
    }

    private Optional<String> record(String id) throws IOException {
        try {
            return Optional.of(Files.readString(recordOf(id)).strip());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    private Path recordOf(String id) {
        return folder.resolve(RECORDS).resolve(id);
    }

    /** Whether it is still there as an older studio put it. */
    private boolean isUntouched(String id, String version) {
        return ModelFolders.in(folder).models().stream()
                .filter(model -> model.id().equals(id))
                .flatMap(model -> model.files().stream())
                .anyMatch(file -> file.sha256().equals(version));
    }

    private void put(ModelDescriptor model) throws IOException {
        try (ModelStaging staging = ModelStaging.in(folder)) {
            for (ModelFile file : model.files()) {
                Files.write(staging.resolve(file.name()), resource(model.id(), file.name()));
            }
            Files.writeString(staging.resolve(ModelFolders.DESCRIPTOR), model.toYaml());
            if (record(model.id()).isPresent()) {
                ModelStaging.delete(folder, folder.resolve(model.id()));
            }
            staging.publish(model.id());
        }
    }

    /**
     * A supplied model as it is now.
     *
     * @return that among the models; that of the studio itself where it was never put there; empty where it was removed
     * @throws StudioException {@code MODEL_DESCRIPTOR_INVALID} for a folder whose {@code model.yaml} cannot be used
     */
    public Optional<ModelDescriptor> find(String id) {
        if (Files.isDirectory(folder.resolve(id))) {
            Path descriptor = folder.resolve(id).resolve(ModelFolders.DESCRIPTOR);
            return Optional.of(ModelDescriptor.parse(ModelFolders.text(descriptor)));
        }
        return Files.exists(recordOf(id)) ? Optional.empty() : Optional.of(supplied(id));
    }

    /**
     * A file of a model that {@link #find} gave, held against its SHA-256.
     *
     * @throws StudioException {@code MODEL_FILE_MISSING} or {@code MODEL_FILE_DAMAGED}
     */
    public byte[] read(ModelDescriptor model, String fileName) {
        ModelFile expected = model.files().stream()
                .filter(file -> file.name().equals(fileName))
                .findFirst()
                .orElseThrow(() -> missing(model, fileName));
        try {
            byte[] bytes = Files.isDirectory(folder.resolve(model.id()))
                    ? Files.readAllBytes(folder.resolve(model.id()).resolve(fileName))
                    : resource(model.id(), fileName);
            if (!FileFingerprint.sha256(new ByteArrayInputStream(bytes)).equals(expected.sha256())) {
                throw new StudioException(
                        ModelError.MODEL_FILE_DAMAGED,
                        "Expected \"" + fileName + "\" of the model \"" + model.title()
                                + "\" with the SHA-256 of its descriptor, found other bytes.",
                        "Put the file back, or the model.yaml that belongs to it.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw missing(model, fileName);
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static StudioException missing(ModelDescriptor model, String fileName) {
        return new StudioException(
                ModelError.MODEL_FILE_MISSING,
                "Expected the file \"" + fileName + "\" of the model \"" + model.title() + "\", found none.",
                "Put the file back into models/" + model.id() + ", or remove the model.");
    }

    private static ModelDescriptor supplied(String id) {
        return ModelDescriptor.parse(new String(resource(id, ModelFolders.DESCRIPTOR), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String id, String fileName) {
        try (InputStream file = new ClassPathResource(RESOURCES + id + "/" + fileName).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected " + fileName + " of " + id + " in the studio itself", e);
        }
    }
}
