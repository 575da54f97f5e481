package studio.soliloquy.animation.synctalk;

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
final class TestingNetwork implements Network {
    /** From inputs by name to outputs by name, all of one batch. */
    interface Computation {
        void run(Map<String, FloatBuffer> inputs, Map<String, FloatBuffer> outputs);
    }

    private final List<TensorDescription> inputs;
    private final List<TensorDescription> outputs;
    private final Computation computation;
    final AtomicInteger openCalls = new AtomicInteger();
    final AtomicInteger runs = new AtomicInteger();
    volatile boolean closed;

    TestingNetwork(List<TensorDescription> inputs, List<TensorDescription> outputs, Computation computation) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.computation = computation;
    }

    static TestingNetwork generator(int size, List<Long> audio, Computation computation) {
        long edge = size;
        return new TestingNetwork(
                List.of(
                        new TensorDescription(Generator.PICTURE, List.of(-1L, 6L, edge, edge)),
                        new TensorDescription(
                                Generator.SPEECH, List.of(-1L, audio.get(0), audio.get(1), audio.get(2)))),
                List.of(new TensorDescription(Generator.DRAWN, List.of(-1L, 3L, edge, edge))),
                computation);
    }

    /** Draws the picture that it is given, {@code shift} grey levels brighter. */
    static TestingNetwork echo(float shift) {
        return generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> echo(inputs, outputs, shift / 255));
    }

    static void echo(Map<String, FloatBuffer> inputs, Map<String, FloatBuffer> outputs, float shift) {
        FloatBuffer picture = inputs.get(Generator.PICTURE);
        FloatBuffer drawn = outputs.get(Generator.DRAWN);
        for (int i = 0; i < drawn.capacity(); i++) {
            drawn.put(i, Math.min(1, picture.get(i) + shift));
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
    public NetworkCall call(int batch) {
        openCalls.incrementAndGet();
        return new Call(buffers(inputs, batch), buffers(outputs, batch));
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
        private final Map<String, FloatBuffer> given;
        private final Map<String, FloatBuffer> results;
        private boolean open = true;

        Call(Map<String, FloatBuffer> given, Map<String, FloatBuffer> results) {
            this.given = given;
            this.results = results;
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
