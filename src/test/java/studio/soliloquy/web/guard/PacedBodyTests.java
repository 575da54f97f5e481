package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import studio.soliloquy.web.problem.BodyTooSlow;

class PacedBodyTests {
    private static final PacedBody.Pace PACE = new PacedBody.Pace(Duration.ofSeconds(20), 1000);

    private long now = -5;
    private boolean finished;

    /** Each read gives so many bytes after so many seconds; none at all is a connection that is silent for too long. */
    private PacedBody body(int bytes, double seconds) {
        return new PacedBody(
                new InputBuffer() {
                    @Override
                    public int doRead(ApplicationBufferHandler handler) throws IOException {
                        now += (long) (seconds * 1e9);
                        if (bytes == 0) {
                            throw new SocketTimeoutException();
                        }
                        return bytes;
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                () -> finished,
                PACE,
                () -> now);
    }

    private static void read(PacedBody body, int times) throws IOException {
        for (int time = 0; time < times; time++) {
            assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isPositive();
        }
    }

    private static void assertTooSlow(PacedBody body) {
        assertThatExceptionOfType(BodyTooSlow.class).isThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY));
        assertThat(body.isTooSlow()).isTrue();
    }

    @Test
    void dropsAreTakenAsLongAsPatienceLasts() throws IOException {
        PacedBody body = body(1, 5);
        read(body, 4);
        assertTooSlow(body);
        assertTooSlow(body);
    }

    @Test
    void whatComesFastEnoughMayComeForEver() throws IOException {
        PacedBody body = body(5000, 5);
        read(body, 1000);
        assertThat(body.isTooSlow()).isFalse();
    }

    @Test
    void timeThatTheStudioTakesItselfIsNotTheClients() throws IOException {
        PacedBody body = body(1, 0.001);
        for (int read = 0; read < 100; read++) {
            read(body, 1);
            now += Duration.ofHours(1).toNanos();
        }
    }

    @Test
    void silenceIsTooSlowAtOnce() {
        assertTooSlow(body(0, 1));
    }

    @Test
    void theLastDropIsTakenHoweverLateItComes() throws IOException {
        finished = true;
        read(body(1, 100), 1);
    }
}
