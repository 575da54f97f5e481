package studio.soliloquy.model.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named tensors over direct buffers. Owns the tensors' handles; closed by the call that made them. */
final class PinnedTensors implements AutoCloseable {
    private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> buffers = new LinkedHashMap<>();

    private PinnedTensors() {}

    static PinnedTensors allocate(OrtEnvironment environment, Map<String, long[]> shapes) throws OrtException {
        PinnedTensors pinned = new PinnedTensors();
        try {
            for (Map.Entry<String, long[]> shape : shapes.entrySet()) {
                pinned.add(environment, shape.getKey(), shape.getValue());
            }
            return pinned;
        } catch (OrtException | OutOfMemoryError | RuntimeException e) {
            pinned.close();
            throw e;
        }
    }

    private void add(OrtEnvironment environment, String name, long[] shape) throws OrtException {
        long bytes = Arrays.stream(shape).reduce(Float.BYTES, Math::multiplyExact);
        FloatBuffer buffer = ByteBuffer.allocateDirect(Math.toIntExact(bytes))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        tensors.put(name, OnnxTensor.createTensor(environment, buffer, shape));
        buffers.put(name, buffer);
    }

    Map<String, OnnxTensor> values() {
        return tensors;
    }

    FloatBuffer buffer(String name) {
        FloatBuffer buffer = buffers.get(name);
        if (buffer == null) {
            throw new IllegalArgumentException("Expected one of " + buffers.keySet() + ", found \"" + name + "\"");
        }
        return buffer;
    }

    static long[] shape(Optional<OnnxValue> value) {
        return value.filter(OnnxTensor.class::isInstance)
                .map(OnnxTensor.class::cast)
                .orElseThrow()
                .getInfo()
                .getShape();
    }

    @Override
    public void close() {
        tensors.values().forEach(OnnxTensor::close);
    }
}
