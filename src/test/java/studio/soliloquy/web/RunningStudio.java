package studio.soliloquy.web;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.Soliloquy;

/** The whole application as a user starts it, on a free port, with its files below a given home. */
final class RunningStudio implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    RunningStudio(Path home) {
        context = new SpringApplicationBuilder(Soliloquy.class).run("--server.port=0", "--studio.home=" + home);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
