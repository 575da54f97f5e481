package studio.soliloquy.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** Archives, told apart by their first bytes and never by name. */
public enum ArchiveFormat {
    ZIP("application/zip"),
    TAR("application/x-tar"),
    /** A TAR, compressed as a whole. */
    TAR_GZ("application/gzip");

    private static final int TAR_MAGIC = 257;

    private final String mediaType;

    ArchiveFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * What a file may be; only unpacking it tells whether it is.
     *
     * @param head the first 512 bytes or more, fewer only if the file is shorter
     */
    public static Optional<ArchiveFormat> recognise(byte[] head) {
        if (starts(head, 0, "PK\3\4") || starts(head, 0, "PK\5\6")) {
            return Optional.of(ZIP);
        }
        if (starts(head, 0, "\u001f\u008b\b")) {
            return Optional.of(TAR_GZ);
        }
        return starts(head, TAR_MAGIC, "ustar") ? Optional.of(TAR) : Optional.empty();
    }

    private static boolean starts(byte[] head, int at, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        int end = at + wanted.length;
        return end <= head.length && Arrays.equals(head, at, end, wanted, 0, wanted.length);
    }
}
