package studio.soliloquy.asset;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * An upload that has arrived whole, not yet looked into.
 *
 * @param file where it lies for now
 * @param kind what it claims to be by its first bytes
 * @param mediaType of the file as uploaded, by its first bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record ReceivedUpload(Path file, AssetKind kind, String mediaType, long bytes, String sha256) {
    public ReceivedUpload {
        requireNonNull(file, "file");
        requireNonNull(kind, "kind");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
    }
}
