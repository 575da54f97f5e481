package studio.soliloquy.asset;

/**
 * What became known of an upload while its files were made.
 *
 * @param bytes of the stored file
 * @param width in pixels, 0 for audio
 * @param height in pixels, 0 for audio
 * @param seconds 0 for a portrait
 */
record PreparedAsset(String mediaType, long bytes, int width, int height, double seconds) {}
