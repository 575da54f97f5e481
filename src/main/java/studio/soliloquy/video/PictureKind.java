package studio.soliloquy.video;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of picture the studio reads, told by their first bytes and never by a name. */
public enum PictureKind {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean begins(byte[] head) {
            return at(head, 0, "\u00ff\u00d8\u00ff");
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean begins(byte[] head) {
            return at(head, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean begins(byte[] head) {
            return at(head, 0, "RIFF") && at(head, 8, "WEBP");
        }
    };

    /** As many first bytes as {@link #of} looks at. */
    public static final int HEAD_BYTES = 12;

    private final String mediaType;
    private final String extension;

    PictureKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * The kind of picture that begins with {@code head}; empty where it is none. Whether the picture is whole is for
     * {@link PictureReader} to say.
     *
     * @param head the first {@value #HEAD_BYTES} bytes or more, fewer where the file is shorter
     */
    public static Optional<PictureKind> of(byte[] head) {
        for (PictureKind kind : values()) {
            if (kind.begins(head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    abstract boolean begins(byte[] head);

    static boolean at(byte[] bytes, int offset, String text) {
        byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (bytes[offset + index] != expected[index]) {
                return false;
            }
        }
        return true;
    }
}
