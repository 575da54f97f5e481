package studio.soliloquy.project;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with projects. */
public enum ProjectError implements ErrorCode {
    PROJECT_NOT_FOUND(ErrorKind.USER_ERROR),
    PROJECT_NAME_INVALID(ErrorKind.USER_ERROR),
    /** Settings that no model could ever mean. */
    PROJECT_SETTINGS_INVALID(ErrorKind.USER_ERROR),
    /** Too many edits of the same project at once. */
    PROJECT_EDIT_CONFLICT(ErrorKind.USER_ERROR),
    PRESET_NOT_FOUND(ErrorKind.USER_ERROR),
    /** A preset's name is another one for each preset of a model. */
    PRESET_NAME_TAKEN(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    ProjectError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
