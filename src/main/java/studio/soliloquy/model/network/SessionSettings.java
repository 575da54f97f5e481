package studio.soliloquy.model.network;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.CoreMLFlags;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import java.util.EnumSet;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceKind;

/** How ONNX Runtime is to run a network on a device. */
final class SessionSettings {
    private SessionSettings() {}

    /** The caller closes the options. */
    static SessionOptions on(Device device) throws OrtException {
        return on(device.kind(), device.index());
    }

    /**
     * As {@link #on(Device)}, for a device that may not be there.
     *
     * @throws OrtException where ONNX Runtime cannot load what the device needs
     */
    static SessionOptions on(DeviceKind kind, int index) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            oneCoreACall(options);
            switch (kind) {
                case CPU -> options.setCPUArenaAllocator(true);
                case CUDA -> cuda(options, index);
                case TENSORRT -> tensorRt(options, index);
                case COREML -> options.addCoreML(EnumSet.of(CoreMLFlags.CREATE_MLPROGRAM));
                case DIRECTML -> directMl(options, index);
            }
            return options;
        } catch (OrtException | RuntimeException | LinkageError e) {
            options.close();
            throw e;
        }
    }

    /** Calls side by side on one core each are as fast as one call on all cores, and need fewer threads. */
    private static void oneCoreACall(SessionOptions options) throws OrtException {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
    }

    /**
     * A session that is opened again has to give the same pixels: so algorithms are chosen by rule and not by a race, and
     * products are not rounded to the ten bits of TF32.
     */
    private static void cuda(SessionOptions options, int index) throws OrtException {
        options.setDeterministicCompute(true);
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(index)) {
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            cuda.add("cudnn_conv_use_max_workspace", "1");
            cuda.add("use_tf32", "0");
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            options.addCUDA(cuda);
        }
    }

    /** What TensorRT does not know runs on the same GPU by CUDA. */
    private static void tensorRt(SessionOptions options, int index) throws OrtException {
        try (OrtTensorRTProviderOptions tensorRt = new OrtTensorRTProviderOptions(index)) {
            options.addTensorrt(tensorRt);
        }
        cuda(options, index);
    }

    private static void directMl(SessionOptions options, int index) throws OrtException {
        options.setMemoryPatternOptimization(false);
        options.addDirectML(index);
    }
}
