package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import studio.soliloquy.web.Endpoints;
import studio.soliloquy.web.Endpoints.Endpoint;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

/** Sends bodies and headers in drops. The settings are those of {@link GuardTests}, so that one studio serves both. */
@WebTest
@TestPropertySource(properties = {"studio.web.allowed-hosts=studio.example,[fe80::1]", GuardTests.LITTLE_PATIENCE})
class SlowBodiesTests {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** More than the studio has threads. */
    private static final int MANY = 250;

    @Autowired
    private StudioClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<Drops> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Drops drops : open) {
            drops.socket.close();
        }
        client.post("/api/v1/queue/resume");
        client.delete("/api/v1/benchmark");
    }

    @Test
    void noBodyInDropsHoldsAThreadForLong() throws Exception {
        for (Endpoint endpoint : Endpoints.of(mappings)) {
            if (endpoint.changes()) {
                open.add(new Drops(endpoint, "application/json", " "));
                open.add(
                        endpoint.pattern().startsWith("/api/")
                                ? new Drops(endpoint, "multipart/form-data; boundary=limit", "--limit\r\n")
                                : new Drops(endpoint, "application/x-www-form-urlencoded", "name="));
            }
        }
        assertThat(open).hasSizeGreaterThan(100);

        Instant end = Instant.now().plus(LONGEST);
        while (open.stream().anyMatch(drops -> !drops.ended) && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_DROPS.toMillis());
            for (Drops drops : open) {
                drops.drip();
            }
        }
        assertThat(open).allMatch(drops -> drops.ended);
        assertThat(open).noneMatch(drops -> drops.answer().startsWith("HTTP/1.1 5"));
        assertThat(open)
                .anyMatch(drops -> drops.answer().startsWith("HTTP/1.1 408")
                        && drops.answer().contains("application/problem+json")
                        && drops.answer().contains("BODY_TOO_SLOW"));
        assertThat(client.get("/api/v1/models").statusCode()).isEqualTo(200);
    }

    @Test
    void headersInDropsHoldNoThreadAtAll() throws IOException {
        for (int number = 0; number < MANY; number++) {
            open.add(new Drops("GET /api/v1/models HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        }
        assertThat(client.get("/api/v1/models").statusCode()).isEqualTo(200);
        for (Drops drops : open) {
            drops.drip();
        }
        assertThat(client.get("/api/v1/models").statusCode()).isEqualTo(200);
    }

    /** A connection over which one byte after the other comes. */
    private final class Drops {
        private final Socket socket;
        private final String name;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
        private boolean ended;

        Drops(Endpoint endpoint, String type, String first) throws IOException {
            this(String.join(
                    "\r\n",
                    endpoint.method() + " " + endpoint.at(NOBODYS) + " HTTP/1.1",
                    "Host: localhost",
                    "Cookie: XSRF-TOKEN=" + client.token(),
                    "X-XSRF-TOKEN: " + client.token(),
                    "Content-Type: " + type,
                    "Content-Length: 1000000",
                    "",
                    first));
        }

        Drops(String begin) throws IOException {
            name = begin.lines().findFirst().orElseThrow();
            socket = new Socket(InetAddress.getLoopbackAddress(), client.port());
            socket.setSoTimeout(1);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        }

        /** Reads what the studio says, and sends one byte more as long as it listens. */
        void drip() throws IOException {
            if (ended) {
                return;
            }
            try {
                byte[] block = new byte[8192];
                int length = socket.getInputStream().read(block);
                ended = length < 0;
                answer.write(block, 0, Math.max(0, length));
                return;
            } catch (SocketTimeoutException nothingYet) {
                // Then it waits for more.
            } catch (IOException reset) {
                ended = true;
                return;
            }
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException closed) {
                ended = true;
            }
        }

        String answer() {
            return answer.toString(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name + ": " + answer();
        }
    }
}
