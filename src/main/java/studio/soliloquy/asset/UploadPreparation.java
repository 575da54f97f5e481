package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows one kind of upload: tells it by its first bytes, checks it whole and makes the files that are kept of it. There
 * is one bean of this for each {@link AssetKind} that the studio takes, in the module that knows it. Called from many
 * threads at once.
 */
public interface UploadPreparation {
    /** The name of the small JPEG of kinds that have one: {@link AssetKind#hasThumbnail()}. */
    String THUMBNAIL = "thumbnail.jpg";

    /** The longest edge of a {@link #THUMBNAIL} in pixels. */
    int THUMBNAIL_EDGE = 320;

    /** How well a {@link #THUMBNAIL} is kept, of 100. */
    int THUMBNAIL_QUALITY = 85;

    AssetKind kind();

    /** The formats that are taken, as the end of a sentence: {@code pictures may be JPEG, PNG or WebP}. */
    String formats();

    /**
     * What an upload claims to be; {@link #prepare} tells whether it is.
     *
     * @param head the first {@link studio.soliloquy.audio.AudioContainer#HEAD_BYTES}, fewer only if the upload is shorter
     * @return its media type; empty where it is not of this kind
     */
    Optional<String> recognise(byte[] head);

    /**
     * Checks an upload that was recognised, and makes its files.
     *
     * @param upload lies in a folder of its own that may be used for work and is removed afterwards; the file may be
     *     moved away
     * @param folder empty; what is left in it becomes the asset's folder. The one file is called
     *     {@link AssetKind#fileName()}
     * @throws studio.soliloquy.error.StudioException where it is refused; everything it has left is removed
     */
    PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException;
}
