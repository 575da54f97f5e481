package studio.soliloquy.model.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Writes a pickle opcode by opcode, as Python's pickle of protocol 2 does. */
public final class TestingPickle {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public TestingPickle() {
        raw(0x80, 2);
    }

    public TestingPickle raw(int... opcodes) {
        IntStream.of(opcodes).forEach(bytes::write);
        return this;
    }

    public TestingPickle global(String module, String name) {
        return raw('c').line(module).line(name);
    }

    public TestingPickle line(String text) {
        bytes.writeBytes((text + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    public TestingPickle text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        raw('X').littleEndian(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    public TestingPickle integer(int value) {
        return raw('J').littleEndian(value);
    }

    /** A tuple of integers. */
    public TestingPickle tuple(int... values) {
        raw('(');
        IntStream.of(values).forEach(this::integer);
        return raw('t');
    }

    public TestingPickle emptyOrderedDictionary() {
        return global("collections", "OrderedDict").raw(')', 'R');
    }

    /** As {@code torch._utils._rebuild_tensor_v2} over a storage of the given kind. */
    public TestingPickle tensor(String storage, int key, int count, int offset, int[] shape, int[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").raw('(');
        raw('(').text("storage")
                .global("torch", storage)
                .text(String.valueOf(key))
                .text("cpu");
        integer(count).raw('t', 'Q').integer(offset);
        return tuple(shape).tuple(strides).raw(0x89).emptyOrderedDictionary().raw('t', 'R');
    }

    public byte[] end() {
        raw('.');
        return bytes.toByteArray();
    }

    private TestingPickle littleEndian(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }
}
