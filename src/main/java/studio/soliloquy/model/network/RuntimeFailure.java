package studio.soliloquy.model.network;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Locale;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** Says in the studio's words what ONNX Runtime says in its own. */
final class RuntimeFailure {
    /** Of the processor's allocator, ONNX Runtime's arena, CUDA, cuBLAS and cuDNN. */
    private static final List<String> LACK_OF_MEMORY = List.of(
            "bad_alloc",
            "failed to allocate memory",
            "out of memory",
            "is smaller than requested bytes",
            "cudaerrormemoryallocation",
            "cublas_status_alloc_failed",
            "cudnn_status_alloc_failed");

    private RuntimeFailure() {}

    static StudioException of(String network, OrtException cause) {
        return lacksMemory(cause) ? outOfMemory(network, cause) : failed(network, cause);
    }

    static StudioException outOfMemory(String network, Throwable cause) {
        return new StudioException(
                ModelError.NETWORK_OUT_OF_MEMORY,
                "The network \"" + network + "\" needs more memory than is free.",
                "Close other programs, or render fewer things at once.",
                cause);
    }

    /** ONNX Runtime has no code of its own for this. */
    static boolean lacksMemory(OrtException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return LACK_OF_MEMORY.stream().anyMatch(message::contains);
    }

    private static StudioException failed(String network, OrtException cause) {
        return new StudioException(
                ModelError.NETWORK_FAILED,
                "The network \"" + network + "\" stopped while it ran (" + cause.getCode() + ").",
                "Try again; when it happens again, remove the model and import it again.",
                cause);
    }
}
