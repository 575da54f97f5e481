package studio.soliloquy.home;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The folder below which everything is that the studio writes.
 *
 * @param home {@code studio.home}, the working directory unless told otherwise; made absolute
 */
@Validated
@ConfigurationProperties("studio")
public record StudioHome(@NotNull @DefaultValue(".") Path home) {
    public StudioHome {
        home = home == null ? null : home.toAbsolutePath().normalize();
    }

    /** Uploaded files. */
    public Path uploads() {
        return home.resolve("uploads");
    }

    /** Model folders. */
    public Path models() {
        return home.resolve("models");
    }

    /** The jars of plug-ins, where {@code studio.plugins.folder} names no other folder. Only ever read. */
    public Path plugins() {
        return home.resolve("plugins");
    }

    /** The database, the jobs' folders and the results. */
    public Path data() {
        return home.resolve("data");
    }
}
