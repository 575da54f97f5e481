package studio.soliloquy.asset;

import java.time.Instant;
import studio.soliloquy.error.StudioException;

/**
 * One uploaded file, checked and stored.
 *
 * @param label the user's own file name, made harmless for display; never used as a path
 * @param mediaType decided by content
 * @param bytes the stored size
 * @param sha256 of the uploaded bytes, in hexadecimal
 * @param width of an upright portrait in pixels, 0 for audio
 * @param height of an upright portrait in pixels, 0 for audio
 * @param seconds of audio, 0 for a portrait
 */
public record Asset(
        AssetId id,
        AssetKind kind,
        String label,
        String mediaType,
        long bytes,
        String sha256,
        int width,
        int height,
        double seconds,
        Instant createdAt) {

    /**
     * This asset, if it is of the kind that is needed.
     *
     * @throws StudioException {@code ASSET_KIND_WRONG}
     */
    public Asset require(AssetKind expected) {
        if (kind != expected) {
            throw new StudioException(
                    AssetError.ASSET_KIND_WRONG,
                    "Expected " + expected.inWords() + ", found " + kind.inWords() + ".",
                    "Choose " + expected.inWords() + ".");
        }
        return this;
    }
}
