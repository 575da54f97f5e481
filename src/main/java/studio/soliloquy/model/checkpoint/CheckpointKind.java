package studio.soliloquy.model.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file begins like. */
enum CheckpointKind {
    ZIP,
    PICKLE,
    SAFETENSORS,
    OTHER;

    private static final int HEAD = 9;
    private static final int PICKLE_PROTOCOL = 0x80;

    static CheckpointKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK")) {
            return ZIP;
        }
        if (text.length() > 1 && text.charAt(0) == PICKLE_PROTOCOL) {
            return PICKLE;
        }
        // The header's length in eight bytes, and then a JSON object.
        return text.length() == HEAD && text.charAt(8) == '{' ? SAFETENSORS : OTHER;
    }
}
