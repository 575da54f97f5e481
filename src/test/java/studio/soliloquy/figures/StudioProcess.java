package studio.soliloquy.figures;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The real application, started from its jar as a process of its own. Closing it stops it and waits. */
final class StudioProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "soliloquy.jar");

    private final Process process;
    private final URI address;
    private final Duration firstPageAfter;

    private StudioProcess(Process process, URI address, Duration firstPageAfter) {
        this.process = process;
        this.address = address;
        this.firstPageAfter = firstPageAfter;
    }

    /** Starts it on a free port and returns once the first page has been served. */
    static StudioProcess start(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Instant begin = Instant.now();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--studio.home=" + home))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("studio.log").toFile())
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        awaitFirstPage(process, address, home.resolve("studio.log"));
        return new StudioProcess(process, address, Duration.between(begin, Instant.now()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitFirstPage(Process process, URI address, Path log)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Instant giveUp = Instant.now().plusSeconds(120);
        while (!servesAPage(client, address)) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new IOException(
                        "Expected the first page within two minutes, found this log:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private static boolean servesAPage(HttpClient client, URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** From the start of the process to the end of the first page's response. */
    Duration firstPageAfter() {
        return firstPageAfter;
    }

    /** The memory that the process holds now, in bytes, as Linux counts it. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("Expected a line VmRSS in the process's status, found none"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
