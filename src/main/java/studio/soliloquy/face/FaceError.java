package studio.soliloquy.face;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with the networks that find and measure faces. */
public enum FaceError implements ErrorCode {
    /** A network is not packed into the application. */
    FACE_NETWORK_MISSING(ErrorKind.INTERNAL),
    /** A network is there, but is cut off, not a network, or not the one expected. */
    FACE_NETWORK_BROKEN(ErrorKind.INTERNAL),
    /** A network stopped in the middle of its work. */
    FACE_NETWORK_FAILED(ErrorKind.INTERNAL),
    /** A point was moved where no point of the face's mouth can be. */
    FACE_ADJUSTMENT_UNFIT(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    FaceError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
