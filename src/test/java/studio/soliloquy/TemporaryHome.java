package studio.soliloquy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives a context a fresh {@code studio.home} and removes it when everything that writes there has been closed. */
public final class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = createFolder();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("temporaryHome", Map.of("studio.home", home.toString())));
        // Beans are destroyed in reverse order, so what is registered before all others goes last.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("temporaryHome", () -> FileSystemUtils.deleteRecursively(home));
    }

    private static Path createFolder() {
        try {
            return Files.createTempDirectory("soliloquy-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
