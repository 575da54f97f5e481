package studio.soliloquy.asset;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.soliloquy.error.StudioException;

/**
 * One upload, or one thing that the studio made of it, checked and stored.
 *
 * @param label the user's own file name, made harmless for display; never used as a path
 * @param mediaType decided by content
 * @param bytes the stored size
 * @param sha256 of the uploaded bytes, in hexadecimal; of the files' contents where the studio made the asset itself
 * @param width of an upright portrait, of a template set's frames or of a clip, in pixels; the values in a row of
 *     features; 0 for audio
 * @param height of the same in pixels; the rows of features; 0 for audio
 * @param seconds of audio and of a clip; of a template set at 25 frames per second, and of features at 25 rows; 0 for a
 *     portrait
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
     * This asset, if it is of a kind that is needed.
     *
     * @param expected at least one
     * @throws StudioException {@code ASSET_KIND_WRONG}
     */
    public Asset require(AssetKind... expected) {
        if (!List.of(expected).contains(kind)) {
            String words = Stream.of(expected).map(AssetKind::inWords).collect(Collectors.joining(" or "));
            throw new StudioException(
                    AssetError.ASSET_KIND_WRONG,
                    "Expected " + words + ", found " + kind.inWords() + ".",
                    "Choose " + words + ".");
        }
        return this;
    }
}
