package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.spi.RecognisedModel;

/** Puts a model together in a hidden folder, tries it, and shows it when all is well. */
@Component
class ModelInstaller implements ModelImports {
    /** The user's own weights: nobody but the user can say under which terms they may be used. */
    private static final String LICENCE = "LicenseRef-yours";

    private final Path folder;
    private final ModelRecognition recognition;
    private final NetworkTrial trial;

    ModelInstaller(StudioHome home, ModelRecognition recognition, NetworkTrial trial) {
        folder = home.models();
        this.recognition = recognition;
        this.trial = trial;
    }

    @Override
    public synchronized ModelDescriptor importFile(
            Path file, String label, Precision precision, Map<String, String> wishes) {
        RecognisedModel recognised = recognition.of(file, wishes);
        try (ModelStaging staging = ModelStaging.in(folder)) {
            Path network = staging.resolve(recognised.fileName());
            recognised.writer().write(network, precision);
            trial.run(network, recognised);
            ModelDescriptor model = describe(recognised, ModelLabel.of(label), precision, network);
            return install(staging, model, recognised.id().isPresent());
        } catch (IOException e) {
            throw StorageFailure.writing(e);
        }
    }

    private static ModelDescriptor describe(RecognisedModel recognised, String label, Precision precision, Path network)
            throws IOException {
        Map<String, String> settings = new TreeMap<>(recognised.settings());
        settings.putIfAbsent("precision", precision.key());
        return new ModelDescriptor(
                recognised.id().orElseGet(() -> ModelLabel.id(label)),
                recognised.family(),
                label,
                recognised.summary(),
                LICENCE,
                Optional.empty(),
                recognised.sources(),
                List.of(FileFingerprint.of(network)),
                settings,
                Map.of(),
                recognised.pipeline());
    }

    /** The same network under the same settings is there once; where its file was lost, it is put back. */
    private ModelDescriptor install(ModelStaging staging, ModelDescriptor model, boolean single) throws IOException {
        Optional<ModelDescriptor> same = installed(model);
        if (same.isPresent()) {
            return isWhole(same.get()) ? same.get() : replace(staging, same.get());
        }
        if (single && Files.exists(folder.resolve(model.id()))) {
            return replace(staging, model);
        }
        return publishUnderFreeId(staging, model);
    }

    private Optional<ModelDescriptor> installed(ModelDescriptor model) {
        return ModelFolders.in(folder).models().stream()
                .filter(other -> other.family().equals(model.family())
                        && other.settings().equals(model.settings())
                        && other.pipeline().equals(model.pipeline())
                        && other.files().equals(model.files()))
                .findFirst();
    }

    private boolean isWhole(ModelDescriptor model) throws IOException {
        for (ModelFile file : model.files()) {
            Path path = folder.resolve(model.id()).resolve(file.name());
            if (!Files.isRegularFile(path) || !FileFingerprint.of(path).equals(file)) {
                return false;
            }
        }
        return true;
    }

    private ModelDescriptor replace(ModelStaging staging, ModelDescriptor model) throws IOException {
        ModelStaging.delete(folder, folder.resolve(model.id()));
        return publishUnderFreeId(staging, model);
    }

    private static ModelDescriptor publishUnderFreeId(ModelStaging staging, ModelDescriptor model) throws IOException {
        for (int number = 1; ; number++) {
            ModelDescriptor numbered = number == 1 ? model : model.withId(model.id() + "-" + number);
            if (!BuiltInModels.has(numbered.id())) {
                Files.writeString(staging.resolve(ModelFolders.DESCRIPTOR), numbered.toYaml());
                if (staging.publish(numbered.id())) {
                    return numbered;
                }
            }
        }
    }
}
