package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MouthCommandTests {
    private static final int COLUMNS = 7;

    @TempDir
    Path folder;

    private Path voice;

    @BeforeEach
    void speak() throws IOException {
        voice = CommandFiles.voice(folder.resolve("voice.wav"), 0.8);
    }

    @Test
    void writesARowForEachFrame() throws IOException {
        RunCommand heard = mouth(folder.resolve("mouth.csv"));

        List<String> lines = Files.readAllLines(folder.resolve("mouth.csv"));
        assertThat(heard.exitCode()).as(heard.errors()).isZero();
        assertThat(heard.output()).contains("20 frames at 25");
        assertThat(lines).hasSize(21).startsWith("jaw,closed,round,wide,bite,tongue,silence");
        assertThat(lines).allMatch(line -> line.split(",").length == COLUMNS);
        assertThat(lines.stream().skip(1).map(line -> values(line)[0])).anyMatch(jaw -> jaw > 0.1);
    }

    @Test
    void writesTheSameForNumpy() throws IOException {
        mouth(folder.resolve("mouth.csv"));
        RunCommand heard = mouth(folder.resolve("mouth.npy"), "--json");

        assertThat(heard.output()).contains("\"frames\":20");
        List<String> lines = Files.readAllLines(folder.resolve("mouth.csv"));
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("mouth.npy"))).order(ByteOrder.LITTLE_ENDIAN);
        int head = 10 + file.getShort(8);
        assertThat(new String(file.array(), 0, head, StandardCharsets.ISO_8859_1))
                .contains("'shape': (20, 7)");
        assertThat(file.capacity()).isEqualTo(head + 20 * COLUMNS * Float.BYTES);
        for (int row = 0; row < 20; row++) {
            double[] expected = values(lines.get(row + 1));
            for (int column = 0; column < COLUMNS; column++) {
                float found = file.getFloat(head + (row * COLUMNS + column) * Float.BYTES);
                assertThat(found).isCloseTo((float) expected[column], within(1e-6f));
            }
        }
    }

    @Test
    void takesTheFrameRateThatIsAskedFor() throws IOException {
        mouth(folder.resolve("mouth.csv"), "--fps", "50");

        assertThat(Files.readAllLines(folder.resolve("mouth.csv"))).hasSize(41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mouth.txt --fps 25", "mouth.csv --fps 0"})
    void refusesWhatItCannotWriteAndLeavesNothing(String arguments) throws IOException {
        String[] words = arguments.split(" ");
        RunCommand refused = mouth(folder.resolve(words[0]), words[1], words[2]);

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.errors()).contains("error: Expected", "hint: ");
        assertThat(CommandFiles.everythingIn(folder)).containsExactly("voice.wav");
    }

    private RunCommand mouth(Path target, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("mouth", voice.toString(), target.toString(), "--hearing=sound"));
        arguments.addAll(List.of(options));
        return RunCommand.of(arguments.toArray(String[]::new));
    }

    private static double[] values(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
