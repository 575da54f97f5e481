package studio.soliloquy.model.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network on a device that is fast only with several samples at a time. Calls of one sample, each used by a thread of
 * its own, are put together into batches; calls of more are left as they are.
 */
final class BatchedNetwork implements Network {
    private final Network network;
    private final int largest;
    private final List<Lane> lanes = new ArrayList<>();
    private Batches batches;
    private boolean closed;

    /**
     * @param network closed with this; its batch is free
     * @param largest samples at a time, at least 2
     */
    BatchedNetwork(Network network, int largest) {
        this.network = network;
        this.largest = largest;
    }

    /** Whether its samples can be put together: the batch is free, and every other length is known. */
    static boolean suits(Network network) {
        return network.inputs().stream().allMatch(BatchedNetwork::hasFreeBatchAlone)
                && network.outputs().stream().allMatch(BatchedNetwork::hasFreeBatchAlone);
    }

    private static boolean hasFreeBatchAlone(TensorDescription tensor) {
        List<Long> shape = tensor.shape();
        return !shape.isEmpty() && shape.get(0) < 0 && shape.stream().skip(1).allMatch(length -> length > 0);
    }

    @Override
    public List<TensorDescription> inputs() {
        return network.inputs();
    }

    @Override
    public List<TensorDescription> outputs() {
        return network.outputs();
    }

    @Override
    public synchronized NetworkCall call(int batch) {
        if (closed || batch != 1) {
            return network.call(batch);
        }
        Lane lane = new Lane();
        lanes.add(lane);
        return lane;
    }

    /** As large as half of the calls that there are at the first run, so that two batches can take turns. */
    private synchronized Batches batches() {
        if (closed) {
            throw new IllegalStateException("The network is closed.");
        }
        if (batches == null) {
            batches = new Batches(Math.max(1, Math.min(largest, lanes.size() / 2)), network::call);
        }
        return batches;
    }

    private synchronized void forget(Lane lane) {
        lanes.remove(lane);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (batches != null) {
                batches.close();
                batches = null;
            }
        }
        network.close();
    }

    /** The memory of one sample. */
    private final class Lane implements NetworkCall {
        private final Map<String, FloatBuffer> inputs = memory(network.inputs());
        private final Map<String, FloatBuffer> outputs = memory(network.outputs());
        private boolean open = true;

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public FloatBuffer input(String name) {
            return named(inputs, name);
        }

        @Override
        public FloatBuffer output(String name) {
            return named(outputs, name);
        }

        @Override
        public void run() {
            if (!open) {
                throw new IllegalStateException("The call is closed.");
            }
            batches().run(inputs, outputs);
        }

        @Override
        public void close() {
            open = false;
            forget(this);
        }
    }

    private static Map<String, FloatBuffer> memory(List<TensorDescription> tensors) {
        Map<String, FloatBuffer> memory = new LinkedHashMap<>();
        tensors.forEach(tensor -> memory.put(tensor.name(), sample(tensor)));
        return memory;
    }

    private static FloatBuffer sample(TensorDescription tensor) {
        long values = tensor.shape().stream().skip(1).reduce(1L, Math::multiplyExact);
        return ByteBuffer.allocateDirect(Math.toIntExact(values * Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static FloatBuffer named(Map<String, FloatBuffer> buffers, String name) {
        FloatBuffer buffer = buffers.get(name);
        if (buffer == null) {
            throw new IllegalArgumentException("Expected one of " + buffers.keySet() + ", found \"" + name + "\"");
        }
        return buffer;
    }
}
