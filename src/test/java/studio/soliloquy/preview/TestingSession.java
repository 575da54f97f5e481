package studio.soliloquy.preview;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A connection whose other end takes nothing until it is let go. */
final class TestingSession implements WebSocketSession {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final BlockingQueue<WebSocketMessage<?>> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();

    void awaitSend() throws InterruptedException {
        assertInTime(sending.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    void letGo() {
        free.countDown();
    }

    WebSocketMessage<?> next() throws InterruptedException {
        WebSocketMessage<?> next = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertInTime(next != null);
        return next;
    }

    CloseStatus closedWith() throws InterruptedException {
        CloseStatus status = closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertInTime(status != null);
        return status;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    private static void assertInTime(boolean done) {
        if (!done) {
            throw new AssertionError("It did not come to that");
        }
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        sending.countDown();
        try {
            free.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        sent.add(message);
    }

    @Override
    public boolean isOpen() {
        return closed.isEmpty();
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        closed.add(status);
    }

    @Override
    public String getId() {
        return "testing";
    }

    @Override
    public URI getUri() {
        return URI.create("ws://localhost/ws/preview");
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Principal getPrincipal() {
        return null;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
