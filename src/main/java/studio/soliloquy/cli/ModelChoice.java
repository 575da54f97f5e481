package studio.soliloquy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.Precision;

/** The model that somebody named. */
final class ModelChoice {
    private static final String DESCRIPTOR = "model.yaml";
    private static final String MODELS = "models";

    private final Studio studio;

    ModelChoice(Studio studio) {
        this.studio = studio;
    }

    /**
     * @param name an id, the folder of an installed model, or a network's file, which is installed first
     * @param mode what a checkpoint is said to hear, where the file itself leaves it open
     * @throws StudioException {@code MODEL_…} where there is no such model
     */
    ModelDescriptor of(String name, Optional<FeatureMode> mode) {
        Path path = Path.of(name);
        if (Files.isRegularFile(path)) {
            return installed(path, mode);
        }
        // The folder may tell which home to start on, so it is looked at first.
        String id = Files.isDirectory(path) ? idOfFolder(path) : name;
        return studio.part(Models.class).get(id);
    }

    private ModelDescriptor installed(Path file, Optional<FeatureMode> mode) {
        Map<String, String> wishes =
                mode.map(known -> Map.of("mode", known.name())).orElse(Map.of());
        return studio.part(ModelImports.class).importFile(file, label(file), Precision.FP32, wishes);
    }

    /** Checkpoints are often called after nothing but their epoch: then the folder's name says whose they are. */
    static String label(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        Path folder = absolute.getParent().getFileName();
        return name.matches("\\d+") && folder != null ? folder + " " + name : name;
    }

    /** A model's folder lies in models/ of a home, which becomes the home unless another was named. */
    private String idOfFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path models = absolute.getParent();
        boolean isModel = Files.isRegularFile(absolute.resolve(DESCRIPTOR))
                && models != null
                && models.getParent() != null
                && models.getFileName().toString().equals(MODELS);
        if (!isModel) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a model's folder in " + MODELS + "/ with a " + DESCRIPTOR
                            + " in it, found another folder.",
                    "Name the network's file (.onnx, .pth), or a model's id.");
        }
        if (!studio.hasHome()) {
            studio.home(models.getParent());
        }
        return absolute.getFileName().toString();
    }
}
