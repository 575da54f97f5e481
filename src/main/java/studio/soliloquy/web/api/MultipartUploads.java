package studio.soliloquy.web.api;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.soliloquy.home.StudioHome;

/** Keeps the parts of forms, while they come in, below the studio's own folder instead of in the machine's memory. */
@Configuration(proxyBeanMethods = false)
class MultipartUploads {
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, StudioHome home) throws IOException {
        Path folder = Files.createDirectories(home.data().resolve("incoming"));
        removeAbandoned(folder);
        MultipartConfigElement limits = properties.createMultipartConfig();
        return new MultipartConfigElement(
                folder.toString(), limits.getMaxFileSize(), limits.getMaxRequestSize(), limits.getFileSizeThreshold());
    }

    /** The container deletes each part with its request; only a killed process leaves some. */
    private static void removeAbandoned(Path folder) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED_AFTER);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                if (Files.isRegularFile(part)
                        && Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
