package studio.soliloquy.device;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can be wrong with the choice of a device. */
public enum DeviceError implements ErrorCode {
    DEVICE_UNKNOWN(ErrorKind.USER_ERROR),
    /** It is not there, or cannot be used. */
    DEVICE_NOT_AVAILABLE(ErrorKind.USER_ERROR),
    /** The model cannot run on it. */
    DEVICE_UNSUPPORTED(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    DeviceError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
