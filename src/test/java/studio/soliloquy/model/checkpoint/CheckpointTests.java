package studio.soliloquy.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

class CheckpointTests {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("some.pth");
    }

    @Test
    void readsNamesShapesAndNumbers() throws IOException {
        TestingCheckpoint written =
                new TestingCheckpoint().with("a.weight", 2, 3).with("a.count");
        try (Checkpoint checkpoint = Checkpoint.open(written.write(file))) {
            assertThat(checkpoint.shapes()).isEqualTo(Map.of("a.weight", List.of(2, 3), "a.count", List.of()));
            assertThat(checkpoint.values("a.weight")).isEqualTo(written.values("a.weight"));
            assertThat(checkpoint.values("a.count")).isEqualTo(written.values("a.count"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict", "model", "net", "generator"})
    void findsTheTensorsInATrainingsDictionary(String key) throws IOException {
        new TestingCheckpoint().with("a.weight", 2).writeNested(file, key, "module.");
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.shapes()).containsOnlyKeys("a.weight");
        }
    }

    @Test
    void readsTensorsThatAreTransposedOrPartsOfAStorage() throws IOException {
        TestingPickle pickle = new TestingPickle().emptyOrderedDictionary().raw('(');
        pickle.text("turned").tensor("FloatStorage", 0, 6, 0, new int[] {3, 2}, new int[] {1, 3});
        pickle.text("part").tensor("FloatStorage", 0, 6, 4, new int[] {2}, new int[] {1});
        write(pickle.raw('u').end(), TestingCheckpoint.littleEndian(0, 1, 2, 3, 4, 5));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.values("turned")).containsExactly(0, 3, 1, 4, 2, 5);
            assertThat(checkpoint.values("part")).containsExactly(4, 5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HalfStorage, 003C00C0, 1, -2",
        "BFloat16Storage, 803F00C0, 1, -2",
        "LongStorage, 0100000000000000FEFFFFFFFFFFFFFF, 1, -2",
        "IntStorage, 01000000FEFFFFFF, 1, -2",
        "ShortStorage, 0100FEFF, 1, -2",
        "CharStorage, 01FE, 1, -2",
        "ByteStorage, 01FE, 1, 254",
        "BoolStorage, 0100, 1, 0",
        "DoubleStorage, 000000000000F03F00000000000000C0, 1, -2"
    })
    void readsEveryKindOfNumber(String storage, String bytes, float first, float second) throws IOException {
        write(single(storage, 2, 0, 2), HexFormat.of().parseHex(bytes));
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.values("w")).containsExactly(first, second);
        }
    }

    @Test
    void refusesAPickleThatCallsTheSystemAndRunsNothingOfIt() throws IOException {
        Path trace = folder.resolve("trace");
        write(new TestingPickle()
                .global("posix", "system")
                .raw('(')
                .text("touch " + trace)
                .raw('t', 'R')
                .end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("\"posix.system\"");
        assertThat(trace).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "datetime, datetime",
        "decimal, Decimal",
        "builtins, eval",
        "__builtin__, complex",
        "builtins, ValueError",
        "copyreg, _reconstructor",
        "_codecs, encode",
        "array, array",
        "operator, attrgetter",
        "torch.nn.modules.conv, Conv2d",
        "torch, load",
        "collections, defaultdict"
    })
    void refusesEveryOtherNameAlsoThoseThatTheLibraryKnows(String module, String name) throws IOException {
        write(new TestingPickle().global(module, name).raw(')', 'R').end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("\"" + module + "." + name + "\"");
    }

    @Test
    void refusesANameThatIsPutTogetherOnTheStack() throws IOException {
        write(new TestingPickle().text("os").text("system").raw(0x93).end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("\"os.system\"");
    }

    @Test
    void refusesAnInstanceByItsName() throws IOException {
        write(new TestingPickle().raw('(', 'i').line("os").line("system").end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("\"os.system\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {'o', 0x81, 0x92, 0x82, 0x83, 0x84})
    void refusesOtherWaysOfMakingObjects(int opcode) throws IOException {
        write(new TestingPickle()
                .raw('(')
                .global("collections", "OrderedDict")
                .raw(')', opcode, 0, 0, 0, 0)
                .end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("opcode " + opcode);
    }

    @Test
    void refusesStateForAnythingButADictionary() throws IOException {
        write(new TestingPickle().raw(']', '}', 'b').end());
        assertRefused(ModelError.CHECKPOINT_UNSAFE).withMessageContaining("__setstate__");
    }

    @Test
    void believesNoLengthThatTheFileDoesNotHave() throws IOException {
        write(new TestingPickle().raw('X', 0xFF, 0xFF, 0xFF, 0x7F).end());
        assertRefused(ModelError.CHECKPOINT_DAMAGED);
    }

    @Test
    void refusesATensorThatReachesBeyondItsStorage() throws IOException {
        write(single("FloatStorage", 2, 1, 2), TestingCheckpoint.littleEndian(1, 2));
        assertRefused(ModelError.CHECKPOINT_DAMAGED).withMessageContaining("beyond its storage");
    }

    @Test
    void refusesATensorBlownUpFromOneNumber() throws IOException {
        TestingPickle pickle = new TestingPickle().emptyOrderedDictionary().raw('(');
        pickle.text("w").tensor("FloatStorage", 0, 1, 0, new int[] {30000, 30000}, new int[] {0, 0});
        write(pickle.raw('u').end(), TestingCheckpoint.littleEndian(1));
        assertRefused(ModelError.CHECKPOINT_DAMAGED).withMessageContaining("does not fit its storage");
    }

    @Test
    void refusesAStorageOfAnotherSize() throws IOException {
        write(single("FloatStorage", 2, 0, 2), TestingCheckpoint.littleEndian(1));
        assertRefused(ModelError.CHECKPOINT_DAMAGED).withMessageContaining("4 bytes instead of 8");
    }

    @Test
    void refusesNumbersThatWereAlteredSinceTheyWereSaved() throws IOException {
        float[] marked = {1234.5f, 6789.25f};
        new TestingCheckpoint().with("w", marked, 2).write(file);
        byte[] bytes = Files.readAllBytes(file);
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        int place = content.indexOf(new String(TestingCheckpoint.littleEndian(marked), StandardCharsets.ISO_8859_1));
        bytes[place] ^= 1;
        Files.write(file, bytes);
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThatExceptionOfType(StudioException.class)
                    .isThrownBy(() -> checkpoint.values("w"))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.CHECKPOINT_DAMAGED));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.98})
    void refusesATruncatedFile(double kept) throws IOException {
        byte[] whole = Files.readAllBytes(
                new TestingCheckpoint().with("a.weight", 20, 20).write(file));
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * kept)));
        assertRefused(ModelError.CHECKPOINT_TRUNCATED);
    }

    @Test
    void refusesBigEndianNumbers() throws IOException {
        TestingCheckpoint.write(
                file,
                single("FloatStorage", 1, 0, 1),
                Map.of(
                        "byteorder",
                        "big".getBytes(StandardCharsets.US_ASCII),
                        "data/0",
                        TestingCheckpoint.littleEndian(1)));
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("little-endian");
    }

    @Test
    void refusesACompressedPickle() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(new byte[1000]);
        }
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("compressed");
    }

    @Test
    void saysWhatElseAFileIs() throws IOException {
        Files.write(file, new TestingPickle().raw('}').end());
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("before version 1.6");
        Files.write(file, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'});
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("safetensors");
        Files.writeString(file, "just words");
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("something else");
        TestingCheckpoint.write(file, new TestingPickle().raw('}').end(), Map.of("constants.pkl", new byte[1]));
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("TorchScript");
        write(new TestingPickle().raw('}').end());
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("without a network's tensors");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("words.txt"));
        }
        assertRefused(ModelError.CHECKPOINT_FORMAT).withMessageContaining("0 files named data.pkl");
    }

    private static byte[] single(String storage, int count, int offset, int length) {
        TestingPickle pickle = new TestingPickle().emptyOrderedDictionary().text("w");
        return pickle.tensor(storage, 0, count, offset, new int[] {length}, new int[] {1})
                .raw('s')
                .end();
    }

    private void write(byte[] pickle, byte... storage) throws IOException {
        TestingCheckpoint.write(file, pickle, Map.of("data/0", storage));
    }

    private ThrowableAssertAlternative<StudioException> assertRefused(ModelError code) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> Checkpoint.open(file).close())
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
