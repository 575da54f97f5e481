package studio.soliloquy.preview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import studio.soliloquy.render.RenderId;
import tools.jackson.databind.json.JsonMapper;

/**
 * One connection. What is told to it is queued and sent by a thread of its own, so that telling never waits: control
 * messages all and in order, of the pictures only the newest of each watch. A client that does not take its control
 * messages is closed.
 */
final class PreviewClient {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewClient.class);
    private static final CloseStatus TOO_SLOW =
            CloseStatus.SESSION_NOT_RELIABLE.withReason("Too slow for its messages");

    private final WebSocketSession session;
    private final JsonMapper json;
    private final int waitingMessages;
    private final Queue<ServerMessage> control = new ArrayDeque<>();
    private final Map<RenderId, Watch> watches = new LinkedHashMap<>();
    /** Null while the client does not watch the queue. */
    private QueueWatch queueWatch;

    private int channels;
    private long seq;
    private CloseStatus end;

    PreviewClient(WebSocketSession session, JsonMapper json, int waitingMessages) {
        this.session = session;
        this.json = json;
        this.waitingMessages = waitingMessages;
    }

    /** Starts the thread that sends; it ends with the connection. */
    void start() {
        Thread sender = new Thread(this::sendAll, "preview-" + session.getId());
        sender.setDaemon(true);
        sender.start();
    }

    /** Watching a render again keeps its channel. */
    synchronized Watch watch(ClientMessage.Watch wish) {
        Watch present = watches.get(wish.render());
        Watch watch = new Watch(this, present == null ? ++channels : present.channel(), wish);
        watches.put(wish.render(), watch);
        return watch;
    }

    synchronized Optional<Watch> find(RenderId render) {
        return Optional.ofNullable(watches.get(render));
    }

    synchronized int watchCount() {
        return watches.size();
    }

    synchronized Optional<Watch> unwatch(RenderId render) {
        return Optional.ofNullable(watches.remove(render));
    }

    /** Tells how the render stands; what happened to it meanwhile follows at once. */
    synchronized void introduce(Watch watch, ServerMessage snapshot) {
        tell(snapshot);
        ServerMessage missed = watch.introduce();
        if (missed != null) {
            tell(missed);
        }
    }

    /** Never waits. */
    synchronized void tell(Watch watch, ServerMessage change) {
        if (watch.isIntroduced()) {
            tell(change);
        } else {
            watch.miss(change);
        }
    }

    /** Never waits. */
    synchronized void tell(ServerMessage message) {
        if (end != null) {
            return;
        }
        if (control.size() < waitingMessages) {
            control.add(message);
        } else {
            end = TOO_SLOW;
        }
        notifyAll();
    }

    /** Tells of the queue at once, and from now on whenever it changes. Never waits. */
    synchronized void watchQueue() {
        queueWatch = queueWatch == null ? new QueueWatch(System.nanoTime()) : queueWatch;
        queueChanged();
    }

    synchronized void unwatchQueue() {
        queueWatch = null;
    }

    /** Never waits; changes that follow each other quickly are told as one. */
    synchronized void queueChanged() {
        if (queueWatch != null) {
            queueWatch.changed();
            notifyAll();
        }
    }

    /** Replaces the watch's picture that was not sent yet, if there is one. Never waits. */
    synchronized void show(Watch watch, PreviewPicture picture) {
        if (end == null && watches.get(watch.render()) == watch) {
            watch.replaceNewest(picture);
            notifyAll();
        }
    }

    /** @return what was watched to the end */
    synchronized List<Watch> stop(CloseStatus reason) {
        end = end == null ? reason : end;
        notifyAll();
        return List.copyOf(watches.values());
    }

    private void sendAll() {
        try {
            for (Outgoing next = takeNext(); next != null; next = takeNext()) {
                session.sendMessage(next.picture() == null ? text(next.message()) : binary(next));
            }
            close(TOO_SLOW);
        } catch (IOException | IllegalStateException gone) {
            // Also what a send that takes too long ends with.
            LOG.debug("A preview connection ended: {}", gone.toString());
            close(TOO_SLOW);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private TextMessage text(ServerMessage message) {
        return new TextMessage(json.writeValueAsString(message.numbered(++seq)));
    }

    private static BinaryMessage binary(Outgoing next) {
        return new BinaryMessage(next.picture().message(next.channel()));
    }

    /** Waits for something to send, control messages first; null at the end. */
    private synchronized Outgoing takeNext() throws InterruptedException {
        while (end == null) {
            ServerMessage message = control.poll();
            if (message != null) {
                return new Outgoing(message, null, 0);
            }
            if (queueWatch != null && queueWatch.takeTurn(System.nanoTime())) {
                return new Outgoing(ServerMessage.queueChanged(), null, 0);
            }
            Outgoing picture = takePicture();
            if (picture != null) {
                return picture;
            }
            wait(queueWatch == null ? 0 : queueWatch.millisecondsLeft(System.nanoTime()));
        }
        return null;
    }

    /** The watches take turns: the one that is served goes behind the others. Null where no picture waits. */
    private Outgoing takePicture() {
        for (Watch watch : watches.values()) {
            PreviewPicture picture = watch.takeNewest();
            if (picture != null) {
                watches.remove(watch.render());
                watches.put(watch.render(), watch);
                return new Outgoing(null, picture, watch.channel());
            }
        }
        return null;
    }

    /** The reason given first counts. */
    private void close(CloseStatus reason) {
        stop(reason);
        try {
            session.close(endReason());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A preview connection was gone before it was closed: {}", gone.toString());
        }
    }

    private synchronized CloseStatus endReason() {
        return end;
    }

    /** Either a message or a picture for a channel. */
    private record Outgoing(ServerMessage message, PreviewPicture picture, int channel) {}
}
