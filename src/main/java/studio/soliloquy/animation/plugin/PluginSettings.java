package studio.soliloquy.animation.plugin;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import studio.soliloquy.home.StudioHome;

/**
 * Where plug-ins are.
 *
 * @param folder relative to the studio's home; null for {@code plugins} in it
 */
@ConfigurationProperties("studio.plugins")
record PluginSettings(Path folder) {

    Path folderIn(StudioHome home) {
        return folder == null ? home.plugins() : home.home().resolve(folder).normalize();
    }
}
