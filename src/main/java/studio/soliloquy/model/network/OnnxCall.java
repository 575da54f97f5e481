package studio.soliloquy.model.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors of one call over memory that stays where it is, so that running copies nothing. Running and closing
 * exclude each other, because ONNX Runtime writes into the tensors.
 */
final class OnnxCall implements NetworkCall {
    private final OnnxNetwork network;
    private final OrtSession session;
    private final int batch;
    private final PinnedTensors inputs;
    private final PinnedTensors outputs;
    private boolean closed;

    private OnnxCall(OnnxNetwork network, OrtSession session, int batch, PinnedTensors inputs, PinnedTensors outputs) {
        this.network = network;
        this.session = session;
        this.batch = batch;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    static OnnxCall of(OnnxNetwork network, OrtEnvironment environment, OrtSession session, int batch) {
        CallShapes shapes = CallShapes.of(network, batch);
        PinnedTensors inputs = null;
        try {
            inputs = PinnedTensors.allocate(environment, shapes.inputs());
            return new OnnxCall(
                    network, session, batch, inputs, outputs(network, environment, session, shapes, inputs));
        } catch (OrtException | OutOfMemoryError | RuntimeException e) {
            if (inputs != null) {
                inputs.close();
            }
            throw refusal(network, e);
        }
    }

    /** A network may leave the lengths of its outputs open; then only a run tells. */
    private static PinnedTensors outputs(
            OnnxNetwork network,
            OrtEnvironment environment,
            OrtSession session,
            CallShapes shapes,
            PinnedTensors inputs)
            throws OrtException {
        if (shapes.outputsKnown()) {
            return PinnedTensors.allocate(environment, shapes.outputs());
        }
        Map<String, long[]> seen = new LinkedHashMap<>();
        try (OrtSession.Result result = session.run(inputs.values())) {
            for (TensorDescription output : network.outputs()) {
                seen.put(output.name(), PinnedTensors.shape(result.get(output.name())));
            }
        }
        return PinnedTensors.allocate(environment, seen);
    }

    private static RuntimeException refusal(OnnxNetwork network, Throwable cause) {
        if (cause instanceof OrtException failure) {
            return RuntimeFailure.of(network.name(), failure);
        }
        return cause instanceof RuntimeException refusal ? refusal : RuntimeFailure.outOfMemory(network.name(), cause);
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public FloatBuffer input(String name) {
        return inputs.buffer(name);
    }

    @Override
    public FloatBuffer output(String name) {
        return outputs.buffer(name);
    }

    @Override
    public synchronized void run() {
        if (closed) {
            throw new IllegalStateException("The call is closed.");
        }
        try {
            session.run(inputs.values(), outputs.values()).close();
        } catch (OrtException e) {
            throw RuntimeFailure.of(network.name(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            List.of(inputs, outputs).forEach(PinnedTensors::close);
            network.forget(this);
        }
    }
}
