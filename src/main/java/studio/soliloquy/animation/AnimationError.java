package studio.soliloquy.animation;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong when a subject is to be animated. */
public enum AnimationError implements ErrorCode {
    PARAMETER_UNKNOWN(ErrorKind.USER_ERROR),
    PARAMETER_OUT_OF_RANGE(ErrorKind.USER_ERROR),
    FAMILY_UNKNOWN(ErrorKind.USER_ERROR),
    FRAME_RATE_UNSUPPORTED(ErrorKind.USER_ERROR),
    MOUTH_TRACK_DAMAGED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    AnimationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
