package studio.soliloquy.archive;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can be wrong with an archive. Each message names the entry. */
public enum ArchiveError implements ErrorCode {
    /** An entry reaches out of the folder it is unpacked into, or is no plain file. */
    ARCHIVE_UNSAFE("Pack the folder again, with plain files and relative names only, and upload that."),
    ARCHIVE_TOO_LARGE("Leave out what does not belong into the archive, or raise the limits in the configuration."),
    ARCHIVE_DAMAGED("Pack the folder again as ZIP, TAR or TAR.GZ, and upload that.");

    private final String hint;

    ArchiveError(String hint) {
        this.hint = hint;
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.USER_ERROR;
    }

    StudioException because(String message) {
        return because(message, null);
    }

    StudioException because(String message, Throwable cause) {
        return new StudioException(this, message, hint, cause);
    }
}
