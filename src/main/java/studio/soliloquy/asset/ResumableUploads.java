package studio.soliloquy.asset;

import java.io.InputStream;
import java.util.Optional;

/**
 * Takes uploads in parts, so that one that breaks off goes on where it broke off, after a restart of the studio too. What
 * has arrived whole becomes an asset in the way of every other upload. Safe to call from any thread; what two do to the
 * same upload at once is refused with {@code ASSET_UPLOAD_BUSY}. Every method that takes an id throws
 * {@code ASSET_UPLOAD_NOT_FOUND} where there is none of it, or where it has expired.
 */
public interface ResumableUploads {
    /** The most bytes of a file of any kind. */
    long largest();

    /**
     * Begins an upload.
     *
     * @param bytes of the whole file
     * @param label the user's file name, for display only
     * @param wanted what it has to be, as {@link AssetStore#receive}
     * @throws studio.soliloquy.error.StudioException {@code ASSET_EMPTY}, {@code ASSET_TOO_LARGE}, {@code STORAGE_LOW}
     */
    PartialUpload begin(long bytes, String label, Optional<AssetKind> wanted);

    PartialUpload get(UploadId id);

    /**
     * Adds what comes next. Whatever arrives is kept, even where the part breaks off. As soon as enough of the file is
     * there to tell what it claims to be, one that {@link AssetStore#receive} would refuse for that is refused here with
     * the same words, and forgotten.
     *
     * @param offset of the part's first byte
     * @throws studio.soliloquy.error.StudioException {@code ASSET_UPLOAD_OFFSET_WRONG} unless that is how much has
     *     arrived, {@code ASSET_UPLOAD_BROKEN}, and as {@link AssetStore#receive}
     */
    PartialUpload append(UploadId id, long offset, InputStream part);

    /**
     * Makes an asset of an upload that has arrived whole, by {@link AssetStore#receive}. Asked again, it gives the same
     * asset until the upload expires. One that is refused for its content is forgotten; one that failed for want of room
     * stays, to be tried again.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_UPLOAD_INCOMPLETE}, and as {@link AssetStore#receive}
     */
    Asset finish(UploadId id);

    /** Forgets an upload and what has arrived of it. */
    void discard(UploadId id);
}
