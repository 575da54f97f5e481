package studio.soliloquy.preview;

import jakarta.websocket.Session;
import java.time.Duration;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Limits how long sending one message to a client may take: Tomcat ends the connection then. */
final class SendTimeout {
    private static final String PROPERTY = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private SendTimeout() {}

    static void set(WebSocketSession session, Duration timeout) {
        Session own = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (own == null) {
            throw new IllegalStateException("Expected a connection of the servlet container's, found " + session);
        }
        own.getUserProperties().put(PROPERTY, timeout.toMillis());
    }
}
