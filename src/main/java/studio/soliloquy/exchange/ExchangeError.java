package studio.soliloquy.exchange;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can be wrong with the file of a project. */
public enum ExchangeError implements ErrorCode {
    /** No file of a project, or one that is not whole. */
    PROJECT_FILE_INVALID(ErrorKind.USER_ERROR, "Export the project again, and import that file as it is."),
    /** Written by a later studio. */
    PROJECT_FILE_NEWER(ErrorKind.USER_ERROR, "Update this studio, or export the project with an earlier one."),
    PROJECT_FILE_TOO_LARGE(ErrorKind.USER_ERROR, "Raise studio.exchange.maximum-size in the configuration."),
    PROJECT_FILE_BROKEN(ErrorKind.USER_ERROR, "Check the connection and import the file again."),
    PROJECT_FILE_STORAGE_FAILED(ErrorKind.EXTERNAL, "Check the disk and the studio's rights on its folder.");

    private final ErrorKind kind;
    private final String hint;

    ExchangeError(ErrorKind kind, String hint) {
        this.kind = kind;
        this.hint = hint;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    StudioException because(String message, Throwable cause) {
        return new StudioException(this, message, hint, cause);
    }

    StudioException because(String message) {
        return because(message, null);
    }
}
