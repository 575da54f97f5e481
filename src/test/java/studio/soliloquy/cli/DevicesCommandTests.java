package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesCommandTests {
    @TempDir
    private Path folder;

    @Test
    void saysWhatCanBeUsedAndWhyTheRestCannot() {
        RunCommand devices = RunCommand.of("devices", "--home", folder.toString());

        assertThat(devices.exitCode()).isZero();
        assertThat(devices.output()).containsPattern("cpu +\\S+").containsPattern("coreml +(coreml|cannot be used)");
    }

    @Test
    void endsWithFourWhereTheDeviceIsNotThere() {
        RunCommand check = RunCommand.of("devices", "check", "--device", "directml:9");

        assertThat(check.exitCode()).isEqualTo(4);
        assertThat(check.errors())
                .contains("Expected the device \"directml:9\", found none that can be used.")
                .contains("--device cpu");
    }

    @Test
    void refusesToMeasureNothing() {
        assertThat(RunCommand.of("devices", "check", "--frames", "1").exitCode())
                .isEqualTo(2);
        assertThat(RunCommand.of("devices", "check", "--batches", "0").exitCode())
                .isEqualTo(2);
    }

    @Test
    void comparesInDecibels() {
        assertThat(DeviceCheck.psnr(new float[] {0, 1}, new float[] {0, 1})).isInfinite();
        assertThat(DeviceCheck.psnr(new float[] {0, 1, 0.5f, 0.5f}, new float[] {0, 1, 0.5f, 0.7f}))
                .isCloseTo(20, within(0.01));
    }
}
