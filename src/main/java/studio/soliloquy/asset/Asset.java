package studio.soliloquy.asset;

import java.time.Instant;

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
        Instant createdAt) {}
