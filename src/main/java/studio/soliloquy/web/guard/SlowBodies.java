package studio.soliloquy.web.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Keeps whoever sends the body of a request in drops from holding a thread of the studio for ever, whoever reads it: a
 * controller, the container that takes a form apart, or the container that reads what nobody wanted, so that a browser
 * gets to see the answer. Headers that come in drops hold no thread.
 */
final class SlowBodies extends ValveBase {
    private final PacedBody.Pace pace;

    SlowBodies(PacedBody.Pace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request body = request.getCoyoteRequest();
        InputBuffer unpaced = body.getInputBuffer();
        PacedBody paced = new PacedBody(unpaced, body::isFinished, pace, System::nanoTime);
        body.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                end(body, response);
            }
            if (!request.isAsync() && paced.isTooSlow()) {
                // Once the answer is written; before, this would make a failure of the studio's of it.
                body.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            body.setInputBuffer(unpaced);
        }
    }

    /** Reads the rest after the answer, for which nobody has to wait. */
    private static void end(org.apache.coyote.Request body, Response response) throws IOException {
        if (body.isFinished() || mayNeverCome(body, response)) {
            return;
        }
        response.finishResponse();
        try {
            Ignored ignored = new Ignored();
            while (body.doRead(ignored) >= 0) {
                // What comes is not needed.
            }
        } catch (IOException goneOrTooSlow) {
            // He has his answer, and the connection ends.
        }
    }

    /** A client that asks before it sends, and was refused, need not send. */
    private static boolean mayNeverCome(org.apache.coyote.Request body, Response response) {
        return body.hasExpectation() && body.getBytesRead() == 0 && response.getStatus() >= 300;
    }

    /** Takes bytes and does nothing with them. */
    private static final class Ignored implements ApplicationBufferHandler {
        private ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Whatever comes is forgotten.
        }
    }
}
