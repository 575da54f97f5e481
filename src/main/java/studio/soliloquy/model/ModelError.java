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
    /** Another model has its id already. */
    MODEL_INSTALLED(ErrorKind.USER_ERROR),
    /** A known model whose files have to be got by hand. */
    MODEL_NOT_DOWNLOADABLE(ErrorKind.USER_ERROR),
    MODEL_DOWNLOAD_NOT_FOUND(ErrorKind.USER_ERROR),
    /** An address that nothing is downloaded from. */
    MODEL_DOWNLOAD_REFUSED(ErrorKind.USER_ERROR),
    /** Another process downloads the same model. */
    MODEL_DOWNLOAD_BUSY(ErrorKind.USER_ERROR),
    MODEL_DOWNLOAD_FAILED(ErrorKind.EXTERNAL),
    /** What came is another file than the catalogue describes. */
    MODEL_DOWNLOAD_DIFFERS(ErrorKind.EXTERNAL),
    MODEL_STORAGE_FULL(ErrorKind.INSUFFICIENT_RESOURCES),
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
