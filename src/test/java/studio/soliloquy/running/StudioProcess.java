package studio.soliloquy.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import studio.soliloquy.Soliloquy;

/**
 * The real application as a process of its own, on a free port and a given home. What it says is written to a log beside
 * the home. Closing it stops it as a user would and waits; one that is still there when the tests end is killed.
 */
public final class StudioProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "soliloquy.jar");
    /** Starting takes long on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final Path log;
    private final Instant begin = Instant.now();
    private Duration firstPageAfter;

    private StudioProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** As a user gets it: the packed jar. Returns once the first page has been served. */
    public static StudioProcess startJar(Path home, String... arguments) throws IOException, InterruptedException {
        return begin(home, List.of("-jar", JAR.toString()), List.of(arguments)).awaitFirstPage();
    }

    /**
     * From the classes that are tested, which starts sooner. Returns at once.
     *
     * @param options of the Java machine
     */
    public static StudioProcess launch(Path home, List<String> options, List<String> arguments) throws IOException {
        List<String> what = new ArrayList<>(options);
        what.add(Soliloquy.class.getName());
        return begin(home, what, arguments);
    }

    private static StudioProcess begin(Path home, List<String> what, List<String> arguments) throws IOException {
        int port = freePort();
        Path log = home.resolveSibling(home.getFileName() + "-" + port + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        command.add("--server.port=" + port);
        command.add("--studio.home=" + home);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // ONNX Runtime ends a process whose command line has more than 4096 characters.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new StudioProcess(builder.start(), port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns once the first page has been served, or fails with the log. */
    public StudioProcess awaitFirstPage() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!servesAPage(client)) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new IOException("Expected a first page, found this log:\n" + log());
            }
            Thread.sleep(20);
        }
        firstPageAfter = Duration.between(begin, Instant.now());
        return this;
    }

    private boolean servesAPage(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** From the start of the process to the end of the first page's response. */
    public Duration firstPageAfter() {
        return firstPageAfter;
    }

    /** The memory that the process holds now, in bytes, as Linux counts it. */
    public long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("Expected a line VmRSS in the process's status, found none"));
    }

    /** What it has had of the processor's cores since it began. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything that it has said. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it as a power failure would: nothing of it runs any more when this returns. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lets it stand still, as a machine that sleeps, until {@link #thaw}. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("Expected to send " + name + ", found the status " + status);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
