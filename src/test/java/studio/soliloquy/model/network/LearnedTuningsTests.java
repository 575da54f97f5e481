package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.device.Device;

class LearnedTuningsTests {
    private static final Device PROCESSOR = new Device("cpu", "Testing processor", 1);
    private static final Tuning TUNING = new Tuning(3, 2, 4);

    @TempDir
    private Path folder;

    private Path network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(folder.resolve("generator.onnx"), "weights");
    }

    private LearnedTunings tunings(String version, int cores) {
        return new LearnedTunings(folder.resolve("data").resolve("network-tunings.txt"), version, cores);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(tunings("1", 4).of(network, PROCESSOR)).isEmpty();
    }

    @Test
    void keepsATuningForTheNextProcess() {
        tunings("1", 4).keep(network, PROCESSOR, TUNING);

        assertThat(tunings("1", 4).of(network, PROCESSOR)).contains(TUNING);
    }

    @Test
    void replacesWhatWasKept() {
        LearnedTunings tunings = tunings("1", 4);
        tunings.keep(network, PROCESSOR, TUNING);
        tunings.keep(network, PROCESSOR, Tuning.oneCoreACall(4));

        assertThat(tunings("1", 4).of(network, PROCESSOR)).contains(Tuning.oneCoreACall(4));
    }

    @Test
    void forgetsWithAnotherVersionOtherCoresAnotherDeviceOrOtherBytes() throws IOException {
        tunings("1", 4).keep(network, PROCESSOR, TUNING);

        assertThat(tunings("2", 4).of(network, PROCESSOR)).isEmpty();
        assertThat(tunings("1", 8).of(network, PROCESSOR)).isEmpty();
        assertThat(tunings("1", 4).of(network, new Device("cuda:0", "Testing card", 1)))
                .isEmpty();
        Files.writeString(network, "other weights");
        assertThat(tunings("1", 4).of(network, PROCESSOR)).isEmpty();
    }

    @Test
    void holdsForAsManyCoresAsEachSlotHas() {
        tunings("1", 8).keep(network, new Device("cpu", "Testing processor", 2), TUNING);

        assertThat(tunings("1", 4).of(network, PROCESSOR)).contains(TUNING);
        assertThat(tunings("1", 8).of(network, PROCESSOR)).isEmpty();
    }

    @Test
    void skipsLinesThatNobodyWrote() throws IOException {
        tunings("1", 4).keep(network, PROCESSOR, TUNING);
        Path file = folder.resolve("data").resolve("network-tunings.txt");
        Files.writeString(file, "a b c d e f 1\n" + Files.readString(file) + "half a li");

        assertThat(tunings("1", 4).of(network, PROCESSOR)).contains(TUNING);
    }
}
