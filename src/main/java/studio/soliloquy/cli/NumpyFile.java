package studio.soliloquy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.soliloquy.audio.FeatureFile;

/** NumPy's {@code .npy}, version 1.0: little-endian float32 in C order. */
final class NumpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private NumpyFile() {}

    /** Writes the rows to {@code target}; they are copied, never loaded whole. */
    static void write(FeatureFile features, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target)) {
            file.write(header(features.rows(), features.width()));
            Files.copy(features.path(), file);
        }
    }

    /** @param rows at least one, all of one length */
    static void write(List<float[]> rows, Path target) throws IOException {
        int width = rows.get(0).length;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
            file.write(header(rows.size(), width));
            for (float[] row : rows) {
                ByteBuffer bytes = ByteBuffer.allocate(width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(row);
                file.write(bytes.array());
            }
        }
    }

    private static byte[] header(int rows, int width) {
        String description = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + width + "), }";
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
