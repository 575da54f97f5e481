package studio.soliloquy.animation.network;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.network.TensorDescription;

/** What every ONNX network made elsewhere has to keep to. */
public final class OnnxShapes {
    private static final int OLDEST = 11;
    private static final int NEWEST = 17;

    private OnnxShapes() {}

    public static Optional<TensorDescription> named(String name, List<TensorDescription> tensors) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** What is wrong with it, for people. */
    public static Optional<String> fault(OnnxFile network) {
        if (network.operatorSet() < OLDEST || network.operatorSet() > NEWEST) {
            return Optional.of(
                    "Expected the operator set " + OLDEST + " to " + NEWEST + ", found " + network.operatorSet() + ".");
        }
        return network.complete()
                ? Optional.empty()
                : Optional.of("Expected all weights in the file itself, found some in a file beside it.");
    }
}
