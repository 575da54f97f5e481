package studio.soliloquy.web;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import studio.soliloquy.Soliloquy;

/** The whole application as a user starts it, on a free port, with its files below a given home. */
final class RunningStudio implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    RunningStudio(Path home) {
        this(home, context -> {});
    }

    /** @param addition what the test adds to it before it starts */
    RunningStudio(Path home, ApplicationContextInitializer<GenericApplicationContext> addition, String... settings) {
        String[] arguments = Stream.concat(Stream.of("--server.port=0", "--studio.home=" + home), Stream.of(settings))
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(Soliloquy.class)
                .initializers(addition)
                .run(arguments);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
