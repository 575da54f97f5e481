package studio.soliloquy.model;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with models. */
public enum ModelError implements ErrorCode {
    MODEL_UNKNOWN(ErrorKind.USER_ERROR),
    MODEL_DESCRIPTOR_INVALID(ErrorKind.USER_ERROR),
    MODEL_FILE_MISSING(ErrorKind.USER_ERROR),
    MODEL_FILE_DAMAGED(ErrorKind.USER_ERROR),
    MODEL_BUILT_IN(ErrorKind.USER_ERROR),
    MODEL_UNRECOGNISED(ErrorKind.USER_ERROR),
    MODEL_BROKEN(ErrorKind.USER_ERROR),
    MODEL_STORAGE_FAILED(ErrorKind.EXTERNAL),
    MODEL_IMPORT_STOPPED(ErrorKind.EXTERNAL),
    CHECKPOINT_FORMAT(ErrorKind.USER_ERROR),
    CHECKPOINT_TRUNCATED(ErrorKind.USER_ERROR),
    CHECKPOINT_DAMAGED(ErrorKind.USER_ERROR),
    CHECKPOINT_UNSAFE(ErrorKind.USER_ERROR),
    NETWORK_SHAPE_UNSUPPORTED(ErrorKind.USER_ERROR),
    NETWORK_OUT_OF_MEMORY(ErrorKind.INSUFFICIENT_RESOURCES),
    NETWORK_FAILED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    ModelError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
