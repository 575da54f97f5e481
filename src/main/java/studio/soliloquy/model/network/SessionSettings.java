package studio.soliloquy.model.network;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import studio.soliloquy.device.Device;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** How ONNX Runtime is to run a network on a device. */
final class SessionSettings {
    private SessionSettings() {}

    /** The caller closes the options. */
    static SessionOptions on(Device device) throws OrtException {
        if (!device.id().equals("cpu")) {
            throw new StudioException(
                    ModelError.NETWORK_FAILED,
                    "Expected the device \"cpu\", found \"" + device.id() + "\", on which no network can run yet.",
                    "Choose the device \"cpu\".");
        }
        SessionOptions options = new SessionOptions();
        try {
            return oneCoreACall(options);
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }

    /** Calls side by side on one core each are as fast as one call on all cores, and need fewer threads. */
    private static SessionOptions oneCoreACall(SessionOptions options) throws OrtException {
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(true);
        return options;
    }
}
