package studio.soliloquy.preflight;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** Why a project cannot be looked at as it would be rendered. */
public enum PreflightError implements ErrorCode {
    /** Nothing waits for a frame that is only to be looked at. */
    FRAME_CHECK_BUSY(ErrorKind.INSUFFICIENT_RESOURCES),
    /** The project has no subject, or its model hears the sound, and there is none. */
    FRAME_CHECK_INCOMPLETE(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    PreflightError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    static StudioException busy(String with) {
        return new StudioException(
                FRAME_CHECK_BUSY,
                "Expected a free slot to draw one frame, found this machine busy with " + with + ".",
                "The frame is drawn as soon as you ask again when it is done.");
    }

    static StudioException incomplete(String what, String hint) {
        return new StudioException(
                FRAME_CHECK_INCOMPLETE, "Expected a project with " + what + " to draw a frame of, found none.", hint);
    }
}
