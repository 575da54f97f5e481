package studio.soliloquy.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.spi.ModelFamily;
import studio.soliloquy.model.spi.RecognisedModel;
import studio.soliloquy.model.spi.Recognition;

/** Asks every family what a file is. */
@Component
class ModelRecognition {
    private final List<ModelFamily> families;

    ModelRecognition(List<ModelFamily> families) {
        this.families = List.copyOf(families);
    }

    /** A file that one family accepts is its model, whatever the others say. */
    RecognisedModel of(Path file, Map<String, String> wishes) {
        List<String> reasons = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ModelFamily family : families) {
            Recognition recognition = family.recognise(file, wishes);
            if (recognition instanceof Recognition.Accepted accepted) {
                return accepted.model();
            } else if (recognition instanceof Recognition.Broken broken) {
                faults.add(family.name() + ": " + broken.why());
            } else if (recognition instanceof Recognition.NotMine other) {
                reasons.add(family.name() + ": " + other.why());
            }
        }
        throw faults.isEmpty() ? unrecognised(reasons) : broken(faults);
    }

    private static StudioException broken(List<String> faults) {
        return new StudioException(
                ModelError.MODEL_BROKEN,
                "The file is nearly a model. " + String.join(" ", faults),
                "Bring the file as the training wrote it, or the one of a network that the studio knows.");
    }

    private static StudioException unrecognised(List<String> reasons) {
        return new StudioException(
                ModelError.MODEL_UNRECOGNISED,
                reasons.isEmpty()
                        ? "No model family of this studio reads files."
                        : "No model family knows this file. " + String.join(" ", reasons),
                "Bring a checkpoint (.pth) or an ONNX network of one of these families.");
    }
}
