package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The studio's parts, started when a command asks for the first of them, so that {@code --help} answers at once. Used by
 * one thread; closed by whoever made it.
 */
final class Studio implements AutoCloseable {
    private final Interruption interruption;
    private final Map<String, String> settings = new HashMap<>();
    private ConfigurableApplicationContext context;
    private ConfigurableApplicationContext accounts;

    Studio(Interruption interruption) {
        this.interruption = interruption;
    }

    Interruption interruption() {
        return interruption;
    }

    /** Where {@code models/} is; the working directory unless told. Has to be told before a part is asked for. */
    void home(Path folder) {
        setting("studio.home", folder.toAbsolutePath().toString());
    }

    boolean hasHome() {
        return settings.containsKey("studio.home");
    }

    /** One of docs/configuration.md. Has to be told before a part is asked for. */
    void setting(String name, String value) {
        if (context != null) {
            throw new IllegalStateException("Expected settings before the first part, found them after it");
        }
        settings.put(name, value);
    }

    /** A part of the studio, started where it has to be. */
    <T> T part(Class<T> type) {
        if (context == null) {
            context = start(StudioComponents.class);
        }
        return context.getBean(type);
    }

    /** A part that keeps accounts. Opens the studio's database, which nobody else may have open. */
    <T> T accountPart(Class<T> type) {
        if (accounts == null) {
            accounts = start(AccountParts.class);
        }
        return accounts.getBean(type);
    }

    private ConfigurableApplicationContext start(Class<?> components) {
        SpringApplication application = new SpringApplication(components);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("logging.config", "classpath:command-log.xml"));
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
        if (accounts != null) {
            accounts.close();
            accounts = null;
        }
    }
}
