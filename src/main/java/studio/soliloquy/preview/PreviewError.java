package studio.soliloquy.preview;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What a client of the preview can do wrong. */
enum PreviewError implements ErrorCode {
    PREVIEW_MESSAGE_INVALID,
    PREVIEW_WATCHES_EXHAUSTED;

    @Override
    public ErrorKind kind() {
        return ErrorKind.USER_ERROR;
    }
}
