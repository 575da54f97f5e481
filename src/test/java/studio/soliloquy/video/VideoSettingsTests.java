package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VideoSettingsTests {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);

    @Test
    void withoutConfigurationTheDefaultsHold() {
        context.run(started -> assertThat(started.getBean(VideoSettings.class)).isEqualTo(VideoSettings.defaults()));
    }

    @Test
    void whatIsConfiguredHolds() {
        context.withPropertyValues("studio.video.crf=23", "studio.video.preset=medium")
                .run(started -> assertThat(started.getBean(VideoSettings.class))
                        .isEqualTo(new VideoSettings(23, EncoderPreset.MEDIUM, 2, 160_000, 640)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crf=0", "crf=52", "preset=placebo", "encoder-threads=0", "audio-bitrate=1000"})
    void refusesWhatIsOutOfRange(String property) {
        context.withPropertyValues("studio.video." + property)
                .run(started -> assertThat(started).hasFailed());
    }

    @EnableConfigurationProperties(VideoSettings.class)
    static class Configured {}
}
