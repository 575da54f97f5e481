package studio.soliloquy.animation.synctalk.checkpoint;

import java.nio.file.Path;
import java.util.function.Function;
import studio.soliloquy.model.checkpoint.Checkpoint;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.spi.Recognition;

/** A file that a user brings: a checkpoint, an ONNX network, or something else. */
final class UserFile {
    private UserFile() {}

    static Recognition recognise(
            Path file, Function<TensorNames, Recognition> ofTensors, Function<OnnxFile, Recognition> ofNetwork) {
        if (!Checkpoint.isLikely(file)) {
            return OnnxFile.read(file)
                    .map(ofNetwork)
                    .orElseGet(() -> new Recognition.NotMine(
                            "Expected a PyTorch checkpoint or an ONNX network, found neither."));
        }
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            return ofTensors.apply(TensorNames.of(checkpoint.shapes()));
        }
    }
}
