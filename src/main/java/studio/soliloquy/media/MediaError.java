package studio.soliloquy.media;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with the media store. */
public enum MediaError implements ErrorCode {
    /** What a row of the database names is not there. */
    MEDIA_MISSING(ErrorKind.EXTERNAL),
    /** Less would be left than the studio keeps free. */
    STORAGE_LOW(ErrorKind.INSUFFICIENT_RESOURCES),
    MEDIA_STORAGE_FULL(ErrorKind.INSUFFICIENT_RESOURCES),
    MEDIA_STORAGE_FAILED(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    MediaError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
