package studio.soliloquy.animation.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TensorDescription;

/** A network that is a piece of Java, with tensors as a generator or an encoder has them. */
public final class TestingNetwork implements Network {
    /** From inputs by name to outputs by name, all of one batch. */
    public interface Computation {
        void run(Map<String, FloatBuffer> inputs, Map<String, FloatBuffer> outputs);
    }

    private final List<TensorDescription> inputs;
    private final List<TensorDescription> outputs;
    private final Computation computation;
    public final AtomicInteger openCalls = new AtomicInteger();
    public final AtomicInteger runs = new AtomicInteger();
    public volatile boolean closed;

    public TestingNetwork(List<TensorDescription> inputs, List<TensorDescription> outputs, Computation computation) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.computation = computation;
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
    public NetworkCall call(int batch) {
        openCalls.incrementAndGet();
        return new Call(batch, buffers(inputs, batch), buffers(outputs, batch));
    }

    private static Map<String, FloatBuffer> buffers(List<TensorDescription> tensors, int batch) {
        Map<String, FloatBuffer> buffers = new HashMap<>();
        for (TensorDescription tensor : tensors) {
            int values =
                    tensor.shape().stream().mapToInt(Long::intValue).skip(1).reduce(batch, Math::multiplyExact);
            buffers.put(
                    tensor.name(),
                    ByteBuffer.allocateDirect(values * Float.BYTES)
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer());
        }
        return buffers;
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Call implements NetworkCall {
        private final int batch;
        private final Map<String, FloatBuffer> given;
        private final Map<String, FloatBuffer> results;
        private boolean open = true;

        Call(int batch, Map<String, FloatBuffer> given, Map<String, FloatBuffer> results) {
            this.batch = batch;
            this.given = given;
            this.results = results;
        }

        @Override
        public int batch() {
            return batch;
        }

        @Override
        public FloatBuffer input(String name) {
            return given.get(name);
        }

        @Override
        public FloatBuffer output(String name) {
            return results.get(name);
        }

        @Override
        public void run() {
            runs.incrementAndGet();
            computation.run(given, results);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                openCalls.decrementAndGet();
            }
        }
    }
}
