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
    static SessionOptions on(Device device, Tuning tuning) throws OrtException {
        if (!device.id().equals("cpu")) {
            throw new StudioException(
                    ModelError.NETWORK_FAILED,
                    "Expected the device \"cpu\", found \"" + device.id() + "\", on which no network can run yet.",
                    "Choose the device \"cpu\".");
        }
        SessionOptions options = new SessionOptions();
        try {
            return onProcessor(options, tuning);
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }

    private static SessionOptions onProcessor(SessionOptions options, Tuning tuning) throws OrtException {
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setIntraOpNumThreads(tuning.threads());
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(true);
        return options;
    }
}
