package studio.soliloquy.web.problem;

import java.net.SocketTimeoutException;

/** The body of a request does not come, or so slowly that a thread of the studio would wait for it for ever. */
public final class BodyTooSlow extends SocketTimeoutException {
    public BodyTooSlow() {
        super("The body of a request came too slowly");
    }
}
