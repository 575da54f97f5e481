package studio.soliloquy.animation.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.TensorDescription;

/** Whether a network's tensors are those that its pipeline fills and reads. */
final class NetworkFit {
    private static final long OPEN = -1;
    private static final String HINT =
            "Correct the pipeline in the model's model.yaml, or bring the network that it describes.";

    private final Pipeline pipeline;

    private NetworkFit(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** @throws StudioException {@code NETWORK_UNFIT}, with the tensor's name and what was expected and found */
    static void require(Network network, Pipeline pipeline) {
        NetworkFit fit = new NetworkFit(pipeline);
        fit.requireInputs(network.inputs());
        fit.requireOutput(network.outputs());
    }

    private void requireInputs(List<TensorDescription> inputs) {
        PicturePart picture = pipeline.picture();
        picture.inputs()
                .forEach((name, views) ->
                        requireShape("input", inputs, name, pictureShape(3L * views.size(), picture.channelsLast())));
        pipeline.sound().ifPresent(sound -> requireSound(inputs, sound));
        for (TensorDescription input : inputs) {
            boolean filled = picture.inputs().containsKey(input.name())
                    || pipeline.sound()
                            .filter(sound -> sound.input().equals(input.name()))
                            .isPresent();
            if (!filled) {
                throw unfit("Expected a network with the inputs that the pipeline names, found also \"" + input.name()
                        + "\" of the shape " + shown(input.shape()) + ".");
            }
        }
    }

    private List<Long> pictureShape(long channels, boolean channelsLast) {
        long edge = pipeline.picture().geometry().inner();
        return channelsLast ? List.of(OPEN, edge, edge, channels) : List.of(OPEN, channels, edge, edge);
    }

    private void requireOutput(List<TensorDescription> outputs) {
        requireShape(
                "output",
                outputs,
                pipeline.output().name(),
                pictureShape(3, pipeline.output().channelsLast()));
    }

    private static void requireShape(String role, List<TensorDescription> tensors, String name, List<Long> expected) {
        List<Long> found = shape(role, tensors, name, shown(expected));
        boolean fit = found.size() == expected.size();
        for (int i = 1; fit && i < found.size(); i++) {
            fit = found.get(i) == OPEN || found.get(i).equals(expected.get(i));
        }
        if (!fit) {
            throw unfit("Expected the " + role + " \"" + name + "\" of the shape " + shown(expected) + ", found "
                    + shown(found) + ".");
        }
    }

    /** Axes of length 1 may stand anywhere; rows that belong together may be split over several axes. */
    private static void requireSound(List<TensorDescription> inputs, SoundPart sound) {
        long width = sound.heard().width();
        List<Long> order =
                sound.timeLast() ? List.of(width, (long) sound.length()) : List.of((long) sound.length(), width);
        String expected = "[N, " + order.get(0) + ", " + order.get(1) + "]";
        List<Long> found = shape("input", inputs, sound.input(), expected);
        List<Long> sample = found.subList(Math.min(1, found.size()), found.size());
        List<Long> axes = sample.stream().filter(length -> length != 1).toList();
        boolean open = sample.contains(OPEN);
        boolean fit = open || sample.stream().reduce(1L, Math::multiplyExact) == sound.values();
        boolean swapped = axes.size() == 2
                && !open
                && !order.get(0).equals(order.get(1))
                && axes.equals(List.of(order.get(1), order.get(0)));
        if (!fit || swapped) {
            throw unfit("Expected the input \"" + sound.input() + "\" of the shape " + expected + ", " + sound.values()
                    + " values a frame, found " + shown(found) + ".");
        }
    }

    private static List<Long> shape(String role, List<TensorDescription> tensors, String name, String expected) {
        Optional<TensorDescription> tensor = tensors.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        List<String> names =
                new ArrayList<>(tensors.stream().map(TensorDescription::name).toList());
        return tensor.map(TensorDescription::shape)
                .orElseThrow(() -> unfit("Expected a network with the " + role + " \"" + name + "\" of the shape "
                        + expected + ", found the " + role + "s " + names + "."));
    }

    /** The batch is not what is compared, and is here what the network was opened for. */
    private static String shown(List<Long> shape) {
        return IntStream.range(0, shape.size())
                .mapToObj(axis -> axis == 0 || shape.get(axis) == OPEN
                        ? "N"
                        : shape.get(axis).toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static StudioException unfit(String message) {
        return new StudioException(AnimationError.NETWORK_UNFIT, message, HINT);
    }
}
