package studio.soliloquy.asset;

import static java.util.Objects.requireNonNull;

/**
 * What became known of an asset while its files were made.
 *
 * @param mediaType of the stored file, or of what a folder of files was uploaded as
 * @param bytes of the stored files that are not derived from others
 * @param width as {@link Asset#width()}
 * @param height as {@link Asset#height()}
 * @param seconds as {@link Asset#seconds()}
 */
public record PreparedAsset(String mediaType, long bytes, int width, int height, double seconds) {
    public PreparedAsset {
        requireNonNull(mediaType, "mediaType");
        if (bytes < 0 || width < 0 || height < 0 || !(seconds >= 0)) {
            throw new IllegalArgumentException("Expected no negative size, found " + bytes + " bytes, " + width + "×"
                    + height + ", " + seconds + " s");
        }
    }
}
