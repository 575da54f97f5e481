package studio.soliloquy.animation.synctalk.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the numbers of a golden {@code .npy} file: 32-bit floats or unsigned bytes in C order. */
final class NumpyArray {
    private static final int HEADER = 10;

    private NumpyArray() {}

    static float[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = Short.toUnsignedInt(bytes.getShort(HEADER - 2));
        String header = new String(bytes.array(), HEADER, length, StandardCharsets.US_ASCII);
        bytes.position(HEADER + length);
        return header.contains("<f4") ? floats(bytes) : unsignedBytes(bytes);
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static float[] unsignedBytes(ByteBuffer bytes) {
        float[] values = new float[bytes.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(bytes.get());
        }
        return values;
    }
}
