package studio.soliloquy.model.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** A session of ONNX Runtime and the calls that were made for it. */
final class OnnxNetwork implements Network {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final List<TensorDescription> inputs;
    private final List<TensorDescription> outputs;
    private final Set<OnnxCall> calls = new LinkedHashSet<>();
    private boolean closed;

    private OnnxNetwork(
            OrtEnvironment environment,
            OrtSession session,
            String name,
            List<TensorDescription> inputs,
            List<TensorDescription> outputs) {
        this.environment = environment;
        this.session = session;
        this.name = name;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Takes the session over, and closes it where the network is of a kind that the studio cannot run. */
    static OnnxNetwork of(OrtEnvironment environment, OrtSession session, String name) throws OrtException {
        try {
            return new OnnxNetwork(
                    environment,
                    session,
                    name,
                    describe(session.getInputInfo().values(), name),
                    describe(session.getOutputInfo().values(), name));
        } catch (OrtException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public List<TensorDescription> inputs() {
        return inputs;
    }

    @Override
    public List<TensorDescription> outputs() {
        return outputs;
    }

    @Override
    public synchronized NetworkCall call(int batch) {
        if (closed) {
            throw new IllegalStateException("The network \"" + name + "\" is closed.");
        }
        OnnxCall call = OnnxCall.of(this, environment, session, batch);
        calls.add(call);
        return call;
    }

    synchronized void forget(OnnxCall call) {
        calls.remove(call);
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        if (markClosed()) {
            leftOver().forEach(OnnxCall::close);
            try {
                session.close();
            } catch (OrtException e) {
                throw RuntimeFailure.of(name, e);
            }
        }
    }

    private synchronized boolean markClosed() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    private synchronized List<OnnxCall> leftOver() {
        return List.copyOf(calls);
    }

    private static List<TensorDescription> describe(Collection<NodeInfo> values, String network) {
        return values.stream().map(value -> describe(value, network)).toList();
    }

    private static TensorDescription describe(NodeInfo value, String network) {
        if (value.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
            return new TensorDescription(
                    value.getName(), Arrays.stream(tensor.getShape()).boxed().toList());
        }
        throw new StudioException(
                ModelError.NETWORK_SHAPE_UNSUPPORTED,
                "Expected \"" + value.getName() + "\" of \"" + network + "\" to be a tensor of 32-bit floats, found "
                        + kind(value) + ".",
                "Export the network with 32-bit inputs and outputs.");
    }

    private static String kind(NodeInfo value) {
        return value.getInfo() instanceof TensorInfo tensor
                ? String.valueOf(tensor.onnxType)
                : value.getInfo().getClass().getSimpleName();
    }
}
