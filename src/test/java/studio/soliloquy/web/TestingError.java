package studio.soliloquy.web;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** The codes that the doubles refuse with, named like those of the real modules. */
public enum TestingError implements ErrorCode {
    ASSET_NOT_FOUND(ErrorKind.USER_ERROR),
    ASSET_EMPTY(ErrorKind.USER_ERROR),
    ASSET_TOO_LARGE(ErrorKind.USER_ERROR),
    ASSET_UNSUPPORTED(ErrorKind.USER_ERROR),
    ASSET_KIND_WRONG(ErrorKind.USER_ERROR),
    PROJECT_NOT_FOUND(ErrorKind.USER_ERROR),
    PROJECT_NAME_INVALID(ErrorKind.USER_ERROR),
    PROJECT_INCOMPLETE(ErrorKind.USER_ERROR),
    RENDER_NOT_FOUND(ErrorKind.USER_ERROR),
    RENDER_NOT_DONE(ErrorKind.USER_ERROR),
    STREAM_NOT_FOUND(ErrorKind.USER_ERROR),
    STREAM_NOT_READY(ErrorKind.USER_ERROR),
    STREAM_ENDED(ErrorKind.USER_ERROR),
    RENDER_TRANSITION_ILLEGAL(ErrorKind.USER_ERROR),
    SPEECH_NOT_FOUND(ErrorKind.USER_ERROR),
    SPEECH_INVALID(ErrorKind.USER_ERROR),
    ASSET_STORAGE_FULL(ErrorKind.INSUFFICIENT_RESOURCES),
    MEMORY_SHORT(ErrorKind.INSUFFICIENT_RESOURCES),
    DRIVER_BROKEN(ErrorKind.EXTERNAL),
    CONFUSED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    TestingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    public StudioException because(String message) {
        return new StudioException(this, message, "Do it differently.");
    }
}
