package studio.soliloquy.model.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files as {@code torch.save} does. */
public final class TestingCheckpoint {
    private final Map<String, int[]> shapes = new LinkedHashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();

    /** Small random weights; what a normalisation divides by is positive. */
    public static TestingCheckpoint of(Map<String, List<Integer>> shapes) {
        TestingCheckpoint checkpoint = new TestingCheckpoint();
        shapes.forEach((name, shape) ->
                checkpoint.with(name, shape.stream().mapToInt(Integer::intValue).toArray()));
        return checkpoint;
    }

    public TestingCheckpoint with(String name, int... shape) {
        Random random = new Random(name.hashCode());
        float[] numbers = new float[count(shape)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = name.endsWith("running_var") ? 0.5f + random.nextFloat() : random.nextFloat() - 0.5f;
        }
        return with(name, numbers, shape);
    }

    public TestingCheckpoint with(String name, float[] numbers, int... shape) {
        shapes.put(name, shape);
        values.put(name, numbers);
        return this;
    }

    public TestingCheckpoint without(String name) {
        if (shapes.remove(name) == null) {
            throw new IllegalArgumentException("No tensor " + name);
        }
        return this;
    }

    public float[] values(String name) {
        return values.get(name);
    }

    /** Each tensor with a storage of its own. */
    public Path write(Path file) throws IOException {
        return write(file, "", new TestingPickle());
    }

    /** In a dictionary of a training program, with something put in front of each name. */
    public Path writeNested(Path file, String key, String prefix) throws IOException {
        TestingPickle pickle =
                new TestingPickle().raw('}').text("epoch").integer(7).raw('s');
        return write(file, prefix, pickle.text(key), 's');
    }

    private Path write(Path file, String prefix, TestingPickle pickle, int... closing) throws IOException {
        pickle.emptyOrderedDictionary().raw('(');
        Map<String, byte[]> storages = new LinkedHashMap<>();
        for (String name : shapes.keySet()) {
            int[] shape = shapes.get(name);
            int key = storages.size();
            pickle.text(prefix + name).tensor("FloatStorage", key, count(shape), 0, shape, strides(shape));
            storages.put("data/" + key, littleEndian(values.get(name)));
        }
        // The versions of the modules, which PyTorch keeps as an attribute of the dictionary.
        pickle.raw('u', '}')
                .text("_metadata")
                .emptyOrderedDictionary()
                .raw('s', 'b')
                .raw(closing);
        return write(file, pickle.end(), storages);
    }

    public static Path write(Path file, byte[] pickle, Map<String, byte[]> entries) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("data.pkl", pickle);
        all.put("byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        all.putAll(entries);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(stored("archive/" + entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    static ZipEntry stored(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    static byte[] littleEndian(float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static int count(int... shape) {
        return IntStream.of(shape).reduce(1, Math::multiplyExact);
    }

    private static int[] strides(int... shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
}
