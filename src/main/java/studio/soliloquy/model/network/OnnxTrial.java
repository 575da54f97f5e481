package studio.soliloquy.model.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial;
import studio.soliloquy.device.Gpus;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Window;

/** Runs a network of one convolution on a device and compares what comes out with the processor's. */
@Component
class OnnxTrial implements DeviceTrial {
    private static final int SIDE = 8;
    private static final float TOLERANCE = 1e-2f;

    private final Supplier<RuntimeBuild> build;

    /** Loading ONNX Runtime takes a moment, so what it is like is asked when the first device is tried. */
    @Autowired
    OnnxTrial(Gpus gpus) {
        this(() -> new RuntimeBuild(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                available(),
                !gpus.read().isEmpty()));
    }

    OnnxTrial(Supplier<RuntimeBuild> build) {
        this.build = build;
    }

    private static Set<OrtProvider> available() {
        OnnxNetworks.environment();
        return OrtEnvironment.getAvailableProviders();
    }

    /** What ONNX Runtime lists as available it was built with; whether it can be used, only a try tells. */
    @Override
    public Outcome run(DeviceKind kind, int index) {
        return build.get().lacks(kind).<Outcome>map(refused -> refused).orElseGet(() -> tried(kind, index));
    }

    private Outcome tried(DeviceKind kind, int index) {
        try {
            float[] expected = convolved(DeviceKind.CPU, 0);
            float[] found = convolved(kind, index);
            return isAlike(expected, found) ? new Ran() : ProviderRefusal.wrong(kind.id(index), expected, found);
        } catch (OrtException | UnsatisfiedLinkError | IllegalStateException failure) {
            return ProviderRefusal.of(kind, String.valueOf(failure.getMessage()));
        }
    }

    private static boolean isAlike(float[] expected, float[] found) {
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - found[i]) <= TOLERANCE)) {
                return false;
            }
        }
        return expected.length == found.length;
    }

    private static float[] convolved(DeviceKind kind, int index) throws OrtException {
        OrtEnvironment environment = OnnxNetworks.environment();
        try (SessionOptions options = SessionSettings.on(kind, index)) {
            if (kind == DeviceKind.CUDA || kind == DeviceKind.TENSORRT || kind == DeviceKind.DIRECTML) {
                // Otherwise a device that can do nothing would pass, with the processor doing its work.
                options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            }
            try (OrtSession session = environment.createSession(network(), options);
                    OnnxTensor input = OnnxTensor.createTensor(environment, ramp(), new long[] {1, 1, SIDE, SIDE});
                    OrtSession.Result result = session.run(Map.of("in", input))) {
                FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] found = new float[values.remaining()];
                values.get(found);
                return found;
            }
        }
    }

    private static byte[] network() {
        GraphBuilder graph = new GraphBuilder("trial", Precision.FP32);
        float[] weights = new float[9];
        Arrays.fill(weights, 0.5f);
        Kernel kernel = Kernel.withoutBias(new int[] {1, 1, 3, 3}, weights);
        graph.output(
                "out",
                graph.rectified(graph.convolution(graph.input("in", 1, SIDE, SIDE), kernel, new Window(1, 1, 1, 1))),
                1,
                SIDE,
                SIDE);
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            graph.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
    }

    private static FloatBuffer ramp() {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 8f - 2;
        }
        return FloatBuffer.wrap(values);
    }
}
