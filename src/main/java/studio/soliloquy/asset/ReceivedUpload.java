package studio.soliloquy.asset;

import java.nio.file.Path;

/**
 * An upload that has arrived whole, not yet looked into.
 *
 * @param file where it lies for now
 * @param sha256 of its bytes, in hexadecimal
 */
record ReceivedUpload(Path file, UploadFormat format, long bytes, String sha256) {}
