package studio.soliloquy.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;

/** Streams an upload to a file, telling by its first bytes what it claims to be, counting and hashing as it goes. */
@Component
class UploadReceiver {
    private static final int BLOCK = 64 * 1024;

    /** How much is written between two looks at what is left of the disk. */
    private static final long LOOK_BYTES = 32L * 1024 * 1024;

    private final UploadPreparations preparations;
    private final AssetLimits limits;
    private final Storage storage;

    UploadReceiver(UploadPreparations preparations, AssetLimits limits, Storage storage) {
        this.preparations = preparations;
        this.storage = storage;
        this.limits = limits;
    }

    /** An upload on disk, and who is to look into it. */
    record Receipt(ReceivedUpload upload, UploadPreparation preparation) {}

    Receipt receive(InputStream upload, Path target, Optional<AssetKind> wanted) throws IOException {
        byte[] block = new byte[BLOCK];
        int length = read(upload, block);
        byte[] head = Arrays.copyOf(block, Math.min(length, UploadPreparations.HEAD_BYTES));
        UploadPreparations.Recognised recognised = preparations.recognise(head, wanted);
        DataSize limit = limits.maximumSize(recognised.kind());
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            while (length > 0) {
                bytes += length;
                requireAtMost(limit, bytes);
                digest.update(block, 0, length);
                file.write(block, 0, length);
                if (bytes / LOOK_BYTES > (bytes - length) / LOOK_BYTES) {
                    storage.requireRoom(0);
                }
                length = read(upload, block);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Receipt(
                new ReceivedUpload(target, recognised.kind(), recognised.mediaType(), bytes, sha256),
                recognised.preparation());
    }

    /** Fills the block as far as the upload goes. That a client hangs up is no failure of the disk. */
    private static int read(InputStream upload, byte[] block) {
        try {
            return upload.readNBytes(block, 0, block.length);
        } catch (IOException e) {
            throw new StudioException(
                    AssetError.ASSET_UPLOAD_BROKEN,
                    "The upload broke off before it was complete.",
                    "Check the connection and upload the file again.",
                    e);
        }
    }

    static void requireAtMost(DataSize limit, long bytes) {
        if (bytes > limit.toBytes()) {
            throw new StudioException(
                    AssetError.ASSET_TOO_LARGE,
                    "Expected a file of at most " + inWords(limit) + ", found a larger one.",
                    "Choose a smaller file, or raise the limit under studio.asset in the configuration.");
        }
    }

    private static String inWords(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toBytes() + " bytes";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
