package studio.soliloquy.cli;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong with commands themselves. */
enum CommandError implements ErrorCode {
    COMMAND_INPUT_REFUSED(ErrorKind.USER_ERROR),
    COMMAND_STUDIO_RUNNING(ErrorKind.USER_ERROR),
    COMMAND_OUTPUT_NOT_WRITTEN(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    CommandError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    StudioException because(String message, String hint) {
        return because(message, hint, null);
    }

    StudioException because(String message, String hint, Throwable cause) {
        return new StudioException(this, message, hint, cause);
    }
}
