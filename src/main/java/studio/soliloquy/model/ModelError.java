package studio.soliloquy.model;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with models. */
public enum ModelError implements ErrorCode {
    MODEL_UNKNOWN(ErrorKind.USER_ERROR),
    MODEL_DESCRIPTOR_INVALID(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    ModelError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
