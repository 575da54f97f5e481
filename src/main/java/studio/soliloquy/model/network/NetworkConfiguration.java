package studio.soliloquy.model.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.soliloquy.home.StudioHome;

@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {
    private static final String LIMITS = "network-limits.txt";
    private static final String TUNINGS = "network-tunings.txt";

    @Bean
    SampleLimits sampleLimits(StudioHome home) {
        return new LearnedLimits(home.data().resolve(LIMITS), version(), Clock.systemUTC());
    }

    @Bean
    Tunings tunings(StudioHome home) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new LearnedTunings(home.data().resolve(TUNINGS), version(), cores);
    }

    /** As the build wrote it down. */
    private static String version() {
        Properties build = new Properties();
        try (InputStream file = NetworkConfiguration.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The build's own description cannot be read", problem);
        }
        return build.getProperty("build.version", "unbuilt").replace(' ', '-');
    }
}
