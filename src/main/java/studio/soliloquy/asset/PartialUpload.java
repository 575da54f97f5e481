package studio.soliloquy.asset;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How far an upload in parts is.
 *
 * @param bytes of the whole file, as announced
 * @param offset how many of them have arrived
 * @param expiresAt when it is forgotten unless more of it arrives
 */
public record PartialUpload(UploadId id, long bytes, long offset, Instant expiresAt) {
    public PartialUpload {
        requireNonNull(id, "id");
        requireNonNull(expiresAt, "expiresAt");
        if (offset < 0 || offset > bytes) {
            throw new IllegalArgumentException("Expected 0 to " + bytes + " bytes, found " + offset);
        }
    }
}
