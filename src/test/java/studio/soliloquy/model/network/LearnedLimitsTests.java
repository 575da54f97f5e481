package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.device.Device;

class LearnedLimitsTests {
    private static final Device PROCESSOR = new Device("cpu", "processor", 1);
    private static final Device CARD = new Device("cuda:0", "card", 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(folder.resolve("network.onnx"), "weights");
    }

    @Test
    void allowsWhatIsWantedUntilItLearnsBetter() {
        assertThat(limits(NOON, "1").fitting(network, PROCESSOR, 16)).isEqualTo(16);
    }

    @Test
    void remembersHalfOfWhatWasTooMuchInTheNextProcessToo() {
        assertThat(limits(NOON, "1").halved(network, PROCESSOR, 16)).isEqualTo(8);
        SampleLimits next = limits(NOON, "1");
        assertThat(next.fitting(network, PROCESSOR, 16)).isEqualTo(8);
        assertThat(next.fitting(network, PROCESSOR, 3)).isEqualTo(3);
        assertThat(next.halved(network, PROCESSOR, 3)).isEqualTo(1);
        assertThat(limits(NOON, "1").fitting(network, PROCESSOR, 16)).isEqualTo(1);
    }

    @Test
    void learnsForTheseBytesAndThisDeviceAlone() throws IOException {
        limits(NOON, "1").halved(network, PROCESSOR, 16);
        Path copy = Files.copy(network, folder.resolve("copy.onnx"));
        Path other = Files.writeString(folder.resolve("other.onnx"), "other weights");
        SampleLimits next = limits(NOON, "1");
        assertThat(next.fitting(copy, PROCESSOR, 16)).isEqualTo(8);
        assertThat(next.fitting(other, PROCESSOR, 16)).isEqualTo(16);
        assertThat(next.fitting(network, CARD, 16)).isEqualTo(16);
    }

    @Test
    void forgetsAfterAWeekAndWithAnotherVersion() {
        limits(NOON, "1").halved(network, PROCESSOR, 16);
        assertThat(limits(NOON.plus(Duration.ofDays(6)), "1").fitting(network, PROCESSOR, 16))
                .isEqualTo(8);
        assertThat(limits(NOON.plus(Duration.ofDays(8)), "1").fitting(network, PROCESSOR, 16))
                .isEqualTo(16);
        assertThat(limits(NOON, "2").fitting(network, PROCESSOR, 16)).isEqualTo(16);
    }

    @Test
    void readsPastWhatItDoesNotUnderstand() throws IOException {
        limits(NOON, "1").halved(network, PROCESSOR, 16);
        Files.write(
                folder.resolve("limits.txt"),
                List.of("nonsense", "0 cpu many 2026-01-01T12:00:00Z 1", "0 cpu 0 2026-01-01T12:00:00Z 1"),
                StandardOpenOption.APPEND);
        assertThat(limits(NOON, "1").fitting(network, PROCESSOR, 16)).isEqualTo(8);
    }

    @Test
    void makesNoFolderOfItsOwn() {
        Path absent = folder.resolve("data");
        SampleLimits limits = new LearnedLimits(absent.resolve("limits.txt"), "1", Clock.systemUTC());
        limits.halved(network, PROCESSOR, 16);
        assertThat(limits.fitting(network, PROCESSOR, 16)).isEqualTo(8);
        assertThat(absent).doesNotExist();
    }

    @Test
    void cannotHalveASingleSample() {
        SampleLimits limits = limits(NOON, "1");
        assertThatIllegalArgumentException().isThrownBy(() -> limits.halved(network, PROCESSOR, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.fitting(network, PROCESSOR, 0));
    }

    private SampleLimits limits(Instant now, String version) {
        return new LearnedLimits(folder.resolve("limits.txt"), version, Clock.fixed(now, ZoneOffset.UTC));
    }
}
