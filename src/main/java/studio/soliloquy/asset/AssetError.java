package studio.soliloquy.asset;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can go wrong with uploads. */
public enum AssetError implements ErrorCode {
    ASSET_NOT_FOUND(ErrorKind.USER_ERROR),
    ASSET_EMPTY(ErrorKind.USER_ERROR),
    /** More bytes than the studio is set to take. */
    ASSET_TOO_LARGE(ErrorKind.USER_ERROR),
    /** None of the kinds that the studio reads. */
    ASSET_UNSUPPORTED(ErrorKind.USER_ERROR),
    /** Another kind of asset than the one that is needed. */
    ASSET_KIND_WRONG(ErrorKind.USER_ERROR),
    /** A project or a render needs it. */
    ASSET_IN_USE(ErrorKind.USER_ERROR),
    /** The connection broke off before the upload was complete. */
    ASSET_UPLOAD_BROKEN(ErrorKind.USER_ERROR),
    /** No upload in parts, or one that has expired. */
    ASSET_UPLOAD_NOT_FOUND(ErrorKind.USER_ERROR),
    /** A part does not follow what has arrived. */
    ASSET_UPLOAD_OFFSET_WRONG(ErrorKind.USER_ERROR),
    /** Two requests are at one upload. */
    ASSET_UPLOAD_BUSY(ErrorKind.USER_ERROR),
    /** Parts are missing still. */
    ASSET_UPLOAD_INCOMPLETE(ErrorKind.USER_ERROR),
    ASSET_STORAGE_FULL(ErrorKind.INSUFFICIENT_RESOURCES),
    ASSET_STORAGE_FAILED(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    AssetError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
