package studio.soliloquy.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * Creates the folders of the home before anything else starts, the database included, and makes {@code studio.home}
 * absolute for every property that refers to it.
 */
@Component
class HomeFolders implements BeanFactoryPostProcessor, EnvironmentAware {
    private ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        StudioHome home = new StudioHome(folder(environment));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "studioHome", Map.of("studio.home", home.home().toString())));
        List.of(home.data(), home.uploads(), home.models()).forEach(HomeFolders::prepare);
    }

    /** Read as text: Spring would take a name such as "." for a folder of the class path first, where there is one. */
    static Path folder(Environment environment) {
        return Path.of(environment.getProperty("studio.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            // Permissions do not tell of read-only disks, so it is tried.
            Files.delete(Files.createTempFile(folder, ".writable", null));
        } catch (IOException e) {
            throw new HomeNotWritable(folder, e);
        }
    }
}
