package studio.soliloquy.model.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/**
 * The lengths of a call's tensors once the batch is known.
 *
 * @param outputs empty where the network leaves a length open that is not the batch
 */
record CallShapes(Map<String, long[]> inputs, Map<String, long[]> outputs) {
    static CallShapes of(OnnxNetwork network, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("Expected a batch of at least 1, found " + batch);
        }
        Map<String, long[]> inputs = new LinkedHashMap<>();
        network.inputs().forEach(input -> inputs.put(input.name(), shape(network, input, batch)));
        return new CallShapes(inputs, outputShapes(network, batch));
    }

    boolean outputsKnown() {
        return !outputs.isEmpty();
    }

    private static Map<String, long[]> outputShapes(OnnxNetwork network, int batch) {
        Map<String, long[]> outputs = new LinkedHashMap<>();
        for (TensorDescription output : network.outputs()) {
            if (!onlyBatchIsOpen(output)) {
                return Map.of();
            }
            outputs.put(output.name(), withBatch(output, batch));
        }
        return outputs;
    }

    private static long[] shape(OnnxNetwork network, TensorDescription input, int batch) {
        if (!onlyBatchIsOpen(input)) {
            throw unsupported(network, input, "every length but the first to be fixed");
        }
        long built = input.shape().get(0);
        if (built >= 0 && built != batch) {
            throw unsupported(network, input, "a batch of " + batch + " to fit");
        }
        return withBatch(input, batch);
    }

    private static boolean onlyBatchIsOpen(TensorDescription tensor) {
        List<Long> shape = tensor.shape();
        return !shape.isEmpty() && shape.stream().skip(1).allMatch(length -> length > 0);
    }

    private static long[] withBatch(TensorDescription tensor, int batch) {
        long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        shape[0] = shape[0] < 0 ? batch : shape[0];
        return shape;
    }

    private static StudioException unsupported(OnnxNetwork network, TensorDescription input, String expected) {
        return new StudioException(
                ModelError.NETWORK_SHAPE_UNSUPPORTED,
                "Expected " + expected + " \"" + input.name() + "\" of \"" + network.name() + "\", found the shape "
                        + input.shape() + ".",
                "Use the batch that the network was built for, or export it with a free first axis.");
    }
}
