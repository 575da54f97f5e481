package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class AssetLimitsTests {
    private final ApplicationContextRunner studio = new ApplicationContextRunner().withUserConfiguration(Limits.class);

    @Test
    void takesWhatAPersonUsuallyHas() {
        studio.run(context -> assertThat(context.getBean(AssetLimits.class))
                .isEqualTo(new AssetLimits(
                        DataSize.ofMegabytes(50),
                        DataSize.ofGigabytes(2),
                        DataSize.ofGigabytes(4),
                        DataSize.ofGigabytes(2),
                        DataSize.ofGigabytes(1),
                        60_000_000,
                        64,
                        Duration.ofHours(4))));
    }

    @Test
    void areReadFromTheConfiguration() {
        studio.withPropertyValues("studio.asset.maximum-audio-size=3MB", "studio.asset.maximum-duration=90s")
                .run(context -> {
                    AssetLimits limits = context.getBean(AssetLimits.class);
                    assertThat(limits.maximumSize(AssetKind.AUDIO)).isEqualTo(DataSize.ofMegabytes(3));
                    assertThat(limits.maximumSize(AssetKind.PORTRAIT)).isEqualTo(DataSize.ofMegabytes(50));
                    assertThat(limits.maximumSeconds()).isEqualTo(90);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maximum-picture-size=0",
                "maximum-audio-size=-1MB",
                "maximum-template-set-size=0",
                "maximum-clip-size=0",
                "maximum-features-size=0",
                "maximum-pixels=0",
                "minimum-picture-edge=0",
                "maximum-duration=0s"
            })
    void refuseWhatWouldTakeNothing(String setting) {
        studio.withPropertyValues("studio.asset." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(AssetLimits.class)
    static class Limits {}
}
