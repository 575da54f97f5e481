package studio.soliloquy.render;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with a render as a whole. */
public enum RenderError implements ErrorCode {
    RENDER_NOT_FOUND(ErrorKind.USER_ERROR),
    RENDER_NOT_DONE(ErrorKind.USER_ERROR),
    RENDER_TRANSITION_ILLEGAL(ErrorKind.USER_ERROR),
    RENDER_FAILED(ErrorKind.INTERNAL),
    PROJECT_INCOMPLETE(ErrorKind.USER_ERROR),
    PORTRAIT_NO_FACE(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    RenderError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
