package studio.soliloquy.web.guard;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import studio.soliloquy.web.problem.BodyTooSlow;

/**
 * The body of one request, as long as it comes fast enough. Only the time is counted in which the studio waits for the
 * client, so that nobody is too fast to be checked. Used by the request's thread.
 */
final class PacedBody implements InputBuffer {
    private final InputBuffer body;
    private final BooleanSupplier finished;
    private final Pace pace;
    private final LongSupplier clock;
    private long waited;
    private long bytes;
    private boolean tooSlow;

    /**
     * How slow a body may come.
     *
     * @param patience for which the studio waits whatever comes
     * @param bytesPerSecond that have to come after that
     */
    record Pace(Duration patience, long bytesPerSecond) {
        boolean isKept(long bytes, long waitedNanoseconds) {
            double seconds = (waitedNanoseconds - patience.toNanos()) / 1e9;
            return seconds <= 0 || bytes >= seconds * bytesPerSecond;
        }
    }

    /**
     * @param finished whether all of the body has come
     * @param clock in nanoseconds
     */
    PacedBody(InputBuffer body, BooleanSupplier finished, Pace pace, LongSupplier clock) {
        this.body = body;
        this.finished = finished;
        this.pace = pace;
        this.clock = clock;
    }

    /** @throws BodyTooSlow where less has come than should have */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = tooSlow ? 0 : next(handler);
        if (tooSlow) {
            throw new BodyTooSlow();
        }
        return read;
    }

    private int next(ApplicationBufferHandler handler) throws IOException {
        long begin = clock.getAsLong();
        try {
            int read = body.doRead(handler);
            waited += clock.getAsLong() - begin;
            bytes += Math.max(0, read);
            tooSlow = read > 0 && !pace.isKept(bytes, waited) && !finished.getAsBoolean();
            return read;
        } catch (SocketTimeoutException nothingCame) {
            tooSlow = true;
            return 0;
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    boolean isTooSlow() {
        return tooSlow;
    }
}
