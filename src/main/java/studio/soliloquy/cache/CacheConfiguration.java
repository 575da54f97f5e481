package studio.soliloquy.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.soliloquy.home.StudioHome;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    @Bean
    ContentCache contentCache(StudioHome home, CacheSettings settings) {
        return new DiskCache(
                home.data().resolve("cache"), settings.maximumSize().toBytes(), build());
    }

    /** Two builds are never taken for the same; of one that is not written down, nothing outlives the process. */
    private static String build() {
        Properties build = new Properties();
        try (InputStream file = CacheConfiguration.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) {
                return UUID.randomUUID().toString();
            }
            build.load(file);
            return build.getProperty("build.version") + " " + build.getProperty("build.time");
        } catch (IOException problem) {
            throw new UncheckedIOException("The build's own description cannot be read", problem);
        }
    }
}
