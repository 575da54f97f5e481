package studio.soliloquy.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.Map;

/** What runs networks, of which another version may give other numbers. */
public final class InferenceLibraries {
    private InferenceLibraries() {}

    /** Versions by the libraries' names. */
    public static Map<String, String> versions() {
        String version = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR)
                .getVersion();
        return Map.of("ONNX Runtime", version);
    }
}
