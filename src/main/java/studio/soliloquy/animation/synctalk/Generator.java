package studio.soliloquy.animation.synctalk;

import java.util.List;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.TensorDescription;

/** The names and lengths of the tensors that a generator of this family has. */
final class Generator {
    static final String FILE = "generator.onnx";
    static final String PICTURE = "input";
    static final String SPEECH = "audio";
    static final String DRAWN = "output";
    private static final int ANY = -1;

    private Generator() {}

    /**
     * @throws StudioException {@code NETWORK_UNFIT} unless the network takes the pictures and the speech of this kind and
     *     gives a picture; it is not closed
     */
    static void require(Network network, NetworkKind kind) {
        int inner = kind.geometry().inner();
        require(network.inputs(), PICTURE, 6L * kind.geometry().plane(), "6×" + inner + "×" + inner);
        long speech = (long) SpeechMode.WINDOW.count() * kind.mode().width();
        require(network.inputs(), SPEECH, speech, speech + " values");
        require(network.outputs(), DRAWN, 3L * kind.geometry().plane(), "3×" + inner + "×" + inner);
    }

    private static void require(List<TensorDescription> tensors, String name, long values, String expected) {
        boolean fit = tensors.stream().anyMatch(tensor -> tensor.name().equals(name) && holds(tensor, values));
        if (!fit) {
            throw new StudioException(
                    AnimationError.NETWORK_UNFIT,
                    "Expected a network with \"" + name + "\" of " + expected + " a frame, found " + tensors + ".",
                    "Import the checkpoint again, or correct \"mode\" and \"size\" in the model's model.yaml.");
        }
    }

    /** Open lengths are left to the network itself, but for the batch's. */
    private static boolean holds(TensorDescription tensor, long values) {
        List<Long> shape = tensor.shape();
        List<Long> sample = shape.subList(Math.min(1, shape.size()), shape.size());
        return shape.size() == 4
                && (sample.contains((long) ANY) || sample.stream().reduce(1L, Math::multiplyExact) == values);
    }
}
