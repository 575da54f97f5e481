package studio.soliloquy.animation.onnx;

import java.util.Map;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;

/** How mistakes in a pipeline are told. */
final class PipelineMistake {
    private PipelineMistake() {}

    static StudioException wrong(String path, String expected, Object found) {
        return invalid(path + ": expected " + expected + ", found " + shown(found) + ".");
    }

    static StudioException invalid(String message) {
        return new StudioException(
                AnimationError.PIPELINE_INVALID,
                message,
                "Correct the pipeline in the model's model.yaml. docs/models/onnx.md tells of every key.");
    }

    private static String shown(Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map<?, ?>) {
            return "keys and values";
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }
}
