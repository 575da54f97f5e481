package studio.soliloquy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.audio.FeatureFile;

/** NumPy's {@code .npy}, version 1.0: little-endian float32 in C order. */
final class NumpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private NumpyFile() {}

    /** Writes the rows to {@code target}; they are copied, never loaded whole. */
    static void write(FeatureFile features, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target)) {
            file.write(header(features));
            Files.copy(features.path(), file);
        }
    }

    private static byte[] header(FeatureFile features) {
        String description = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + features.rows() + ", "
                + features.width() + "), }";
        int head = MAGIC.length + Short.BYTES;
        int length = (head + description.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String padded = description + " ".repeat(length - head - description.length() - 1) + "\n";
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) (length - head))
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
