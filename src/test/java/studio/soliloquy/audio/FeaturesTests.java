package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class FeaturesTests {
    @TempDir
    Path folder;

    /** The array holds 0, 1, 2 … in C order, whatever order it is stored in: halves know these numbers exactly. */
    @ParameterizedTest
    @CsvSource({"<f4, False", "<f4, True", ">f4, False", "<f8, True", ">f8, False", "<f2, False", ">f2, True"})
    void readsEveryKindOfFloatInEitherOrder(String type, String columnMajor) throws IOException {
        int[] shape = {5, 2, 3, 4};
        Path file = npy(header(type, columnMajor, "(5, 2, 3, 4)"), values(type, columnMajor.equals("True"), shape));
        FeatureFile rows = Features.read(file, folder.resolve("rows.f32"));
        assertThat(rows.rows()).isEqualTo(5);
        assertThat(rows.width()).isEqualTo(24);
        assertThat(Files.size(rows.path())).isEqualTo(5 * 24 * 4);
        try (FeatureRows reader = new FeatureRows(rows)) {
            float[] read = new float[1 + 48];
            reader.read(3, 2, read, 1);
            for (int i = 0; i < 48; i++) {
                assertThat(read[1 + i]).isEqualTo(3 * 24 + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"(7,)|7|1", "(7, 3)|7|3", "(1, 2, 2)|1|4"},
            delimiter = '|')
    void takesTheFirstDimensionForRowsAndFlattensTheOthers(String shape, int rows, int width) throws IOException {
        byte[] values = new byte[rows * width * 4];
        FeatureFile read = Features.read(npy(header("<f4", "False", shape), values), folder.resolve("rows.f32"));
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.width()).isEqualTo(width);
    }

    @Test
    void readsLargeColumnMajorArraysThroughBlocks() throws IOException {
        int rows = 3000;
        int width = 1500;
        ByteBuffer values = ByteBuffer.allocate(rows * width * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < rows; row++) {
                values.putFloat(row * width + column);
            }
        }
        Path file = npy(header("<f4", "True", "(3000, 1500)"), values.array());
        try (FeatureRows reader = new FeatureRows(Features.read(file, folder.resolve("rows.f32")))) {
            float[] row = new float[width];
            for (int index : new int[] {2999, 0, 1398, 1397}) {
                reader.read(index, 1, row, 0);
                assertThat(row[0]).isEqualTo(index * width);
                assertThat(row[width - 1]).isEqualTo(index * width + width - 1);
            }
        }
    }

    @Test
    void readsRawRowsWithTheirDescription() throws IOException {
        Path file = Files.write(folder.resolve("aud.bin"), values("<f4", false, new int[] {3, 4}));
        Files.writeString(
                folder.resolve("aud.bin.json"), "{\"num_frames\": 3, \"feature_size\": 4, \"shape\": [3, 2, 2]}");
        FeatureFile rows = Features.read(file, folder.resolve("rows.f32"));
        assertThat(rows.rows()).isEqualTo(3);
        assertThat(rows.width()).isEqualTo(4);
        assertThat(Files.readAllBytes(rows.path())).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"num_frames\": 3}",
                "{\"num_frames\": 3.5, \"feature_size\": 4}",
                "{\"num_frames\": 3, \"feature_size\": 4, \"shape\": [4, 3]}",
                "[]",
                "no json"
            })
    void refusesDescriptionsThatSayNothingOrContradictThemselves(String description) throws IOException {
        Path file = Files.write(folder.resolve("aud.bin"), new byte[48]);
        Files.writeString(folder.resolve("aud.bin.json"), description);
        refuses(file, AudioError.FEATURES_DAMAGED);
    }

    @Test
    void refusesEmptyFilesAndEmptyArrays() throws IOException {
        refuses(Files.createFile(folder.resolve("nothing.npy")), AudioError.FEATURES_EMPTY);
        refuses(npy(header("<f4", "False", "(0, 512)"), new byte[0]), AudioError.FEATURES_EMPTY);
    }

    @Test
    void refusesWhatIsCutOffOrTooLong() throws IOException {
        refuses(npy(header("<f4", "False", "(2, 3)"), new byte[23]), AudioError.FEATURES_SIZE_WRONG);
        refuses(npy(header("<f4", "False", "(2, 3)"), new byte[25]), AudioError.FEATURES_SIZE_WRONG);
        byte[] whole = Files.readAllBytes(npy(header("<f4", "False", "(2, 3)"), new byte[24]));
        for (int length = 9; length < whole.length; length += 3) {
            Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Features.read(cut, folder.resolve("rows.f32")))
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            refusal -> assertThat(refusal.code())
                                    .isIn(AudioError.FEATURES_SIZE_WRONG, AudioError.FEATURES_DAMAGED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"|O", "<i4", "|u1", "<c8", "<U5", "<f16", "x"})
    void refusesOtherTypes(String type) throws IOException {
        refuses(npy(header(type, "False", "(2, 3)"), new byte[24]), AudioError.FEATURES_UNSUPPORTED);
    }

    @Test
    void saysThatPicklesAreNeverOpened() throws IOException {
        Path file = npy(header("|O", "False", "(1,)"), new byte[] {(byte) 0x80, 4, 'c', 'o', 's'});
        assertThatThrownBy(() -> Features.read(file, folder.resolve("rows.f32")))
                .hasMessageContaining("pickled Python objects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': 1, }",
                "{'descr': '<f4', 'fortran_order': False, 'fortran_order': True, 'shape': (2, 3), }",
                "{'descr': '<f4', 'shape': (2, 3), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 3), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 99999999999), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1, 1, 6), }",
                "{'descr': '<f4', 'fortran_order': '<f4', 'shape': (2, 3), }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': '<f4', }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} or exit()",
                "__import__('os').system('true')",
                "{",
                ""
            })
    void refusesHeadersThatNumpyWouldNotWrite(String header) throws IOException {
        refuses(npy(header, new byte[24]), AudioError.FEATURES_DAMAGED);
    }

    @Test
    void refusesOtherFiles() throws IOException {
        refuses(
                Files.writeString(folder.resolve("features.npz"), "PK\u0003\u0004 and so on"),
                AudioError.FEATURES_UNSUPPORTED);
        refuses(
                npy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", new byte[8]),
                AudioError.FEATURES_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void refusesWhatIsNoNumberOfThirtyTwoBits(double value) throws IOException {
        ByteBuffer values = ByteBuffer.allocate(6 * 8).order(ByteOrder.LITTLE_ENDIAN);
        values.putDouble(4 * 8, value);
        Path file = npy(header("<f8", "False", "(3, 2)"), values.array());
        assertThatThrownBy(() -> Features.read(file, folder.resolve("rows.f32")))
                .hasMessageContaining("row 2")
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AudioError.FEATURES_NOT_FINITE));
        assertThat(folder).isDirectoryNotContaining("glob:**.f32*");
    }

    @Test
    void refusesRowsThatAreNotThere() throws IOException {
        FeatureFile rows =
                Features.read(npy(header("<f4", "False", "(2, 3)"), new byte[24]), folder.resolve("rows.f32"));
        try (FeatureRows reader = new FeatureRows(rows)) {
            assertThatThrownBy(() -> reader.read(1, 2, new float[6], 0)).isInstanceOf(IllegalArgumentException.class);
        }
        ThrowingCallable opening = () -> new FeatureRows(new FeatureFile(rows.path(), 3, 3));
        assertThatThrownBy(opening).isInstanceOf(StudioException.class).hasMessageContaining("3 rows of 3");
    }

    private void refuses(Path file, AudioError code) {
        assertThatThrownBy(() -> Features.read(file, folder.resolve("rows.f32")))
                .isInstanceOfSatisfying(StudioException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.getMessage()).doesNotContain(folder.toString());
                });
        assertThat(folder.resolve("rows.f32")).doesNotExist();
    }

    private Path npy(String header, byte[] values) throws IOException {
        byte[] text = (header + " \n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)});
        bytes.write(text);
        bytes.write(values);
        return Files.write(folder.resolve("features.npy"), bytes.toByteArray());
    }

    private static String header(String type, String columnMajor, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + columnMajor + ", 'shape': " + shape + ", }";
    }

    private static byte[] values(String type, boolean columnMajor, int[] shape) {
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        int size = type.charAt(2) - '0';
        ByteBuffer bytes = ByteBuffer.allocate(count * size)
                .order(type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int i = 0; i < count; i++) {
            int place = (columnMajor ? columnMajorPlace(i, shape) : i) * size;
            switch (size) {
                case 2 -> bytes.putShort(place, half(i));
                case 4 -> bytes.putFloat(place, i);
                default -> bytes.putDouble(place, i);
            }
        }
        return bytes.array();
    }

    private static int columnMajorPlace(int index, int[] shape) {
        int[] position = new int[shape.length];
        int rest = index;
        for (int d = shape.length - 1; d >= 0; d--) {
            position[d] = rest % shape[d];
            rest /= shape[d];
        }
        int place = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            place = place * shape[d] + position[d];
        }
        return place;
    }

    /** Of a whole number up to 2048. */
    private static short half(int value) {
        if (value == 0) {
            return 0;
        }
        int exponent = 31 - Integer.numberOfLeadingZeros(value);
        int fraction = (value << 10 >> exponent) & 0x3ff;
        return (short) (exponent + 15 << 10 | fraction);
    }
}
