package studio.soliloquy.render;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with a render as a whole. */
public enum RenderError implements ErrorCode {
    RENDER_NOT_FOUND(ErrorKind.USER_ERROR),
    RENDER_NOT_DONE(ErrorKind.USER_ERROR),
    RENDER_TRANSITION_ILLEGAL(ErrorKind.USER_ERROR),
    /** Too many renders at once, or none. */
    RENDER_BATCH_INVALID(ErrorKind.USER_ERROR),
    EXPORT_NOT_FOUND(ErrorKind.USER_ERROR),
    EXPORT_NOT_READY(ErrorKind.USER_ERROR),
    /** What is no video cannot be made one without rendering it again. */
    EXPORT_UNSUPPORTED(ErrorKind.USER_ERROR),
    BAKE_OFF_NOT_FOUND(ErrorKind.USER_ERROR),
    /** Too many contenders, or too much to render. */
    BAKE_OFF_INVALID(ErrorKind.USER_ERROR),
    RENDER_FAILED(ErrorKind.INTERNAL),
    /** A render that is not at its end needs it. */
    MODEL_IN_USE(ErrorKind.USER_ERROR),
    /** Between two steps of a render. */
    MODEL_CHANGED(ErrorKind.USER_ERROR),
    STREAM_NOT_FOUND(ErrorKind.USER_ERROR),
    STREAM_NOT_READY(ErrorKind.USER_ERROR),
    STREAM_ENDED(ErrorKind.USER_ERROR),
    PROJECT_INCOMPLETE(ErrorKind.USER_ERROR),
    PORTRAIT_NO_FACE(ErrorKind.USER_ERROR),
    /** Features that were uploaded tell nothing of a part of their sound. */
    FEATURES_SOUND_TRIMMED(ErrorKind.USER_ERROR),
    /** The render was done before there were receipts. */
    RECEIPT_NOT_FOUND(ErrorKind.USER_ERROR),
    RECEIPT_UNSUPPORTED(ErrorKind.USER_ERROR),
    /** What is said to be a receipt is none, or speaks of another file. */
    RECEIPT_UNREADABLE(ErrorKind.USER_ERROR),
    RECEIPT_SUBJECT_MISSING(ErrorKind.USER_ERROR),
    RECEIPT_AUDIO_MISSING(ErrorKind.USER_ERROR),
    RECEIPT_FEATURES_MISSING(ErrorKind.USER_ERROR),
    RECEIPT_MODEL_MISSING(ErrorKind.USER_ERROR),
    RECEIPT_MODEL_CHANGED(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    RenderError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
