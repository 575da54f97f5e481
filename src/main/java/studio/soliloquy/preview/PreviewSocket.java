package studio.soliloquy.preview;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import studio.soliloquy.account.Pass;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Person;
import studio.soliloquy.render.RenderQueue;
import tools.jackson.databind.json.JsonMapper;

/** The server's end of the preview connections. */
@Component
class PreviewSocket extends TextWebSocketHandler {
    private static final int LONGEST_MESSAGE = 4096;

    private final RenderQueue queue;
    private final Audience audience;
    private final Stages stages;
    private final PreviewNews news;
    private final JsonMapper json;
    private final PreviewSettings settings;
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    /**
     * A connection.
     *
     * @param pass null where nobody had to log in
     */
    private record Guest(PreviewClient client, Pass pass) {}

    PreviewSocket(
            RenderQueue queue,
            Audience audience,
            Stages stages,
            PreviewNews news,
            JsonMapper json,
            PreviewSettings settings) {
        this.queue = queue;
        this.audience = audience;
        this.stages = stages;
        this.news = news;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (guests.size() >= settings.clients()) {
            session.close(CloseStatus.SERVICE_OVERLOAD.withReason("Too many previews are open"));
            return;
        }
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        SendTimeout.set(session, settings.sendTimeout());
        PreviewClient client = new PreviewClient(session, json, settings.waitingMessages());
        Pass pass = (Pass) session.getAttributes().get(HandshakeCheck.PASS);
        guests.put(session.getId(), new Guest(client, pass));
        client.start();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Guest guest = guests.get(session.getId());
        if (guest == null) {
            return;
        }
        PreviewClient client = guest.client();
        try {
            ClientMessage wish = ClientMessage.parse(json, message.getPayload());
            // Renders that are not his are not there.
            person(session).run(() -> follow(client, wish));
        } catch (StudioException refusal) {
            client.tell(ServerMessage.error(refusal));
        }
    }

    private static Person person(WebSocketSession session) {
        return (Person) session.getAttributes().get(HandshakeCheck.PERSON);
    }

    private void follow(PreviewClient client, ClientMessage wish) {
        if (wish instanceof ClientMessage.Watch watch) {
            watch(client, watch);
        } else if (wish instanceof ClientMessage.Unwatch unwatch) {
            client.unwatch(unwatch.render()).ifPresent(audience::remove);
        } else if (wish instanceof ClientMessage.WatchQueue) {
            audience.ofQueue().add(client);
            client.watchQueue();
        } else if (wish instanceof ClientMessage.UnwatchQueue) {
            audience.ofQueue().remove(client);
            client.unwatchQueue();
        }
    }

    private void watch(PreviewClient client, ClientMessage.Watch wish) {
        if (client.find(wish.render()).isEmpty() && client.watchCount() >= settings.watches()) {
            throw new StudioException(
                    PreviewError.PREVIEW_WATCHES_EXHAUSTED,
                    "Expected at most " + settings.watches() + " renders to be watched over one connection.",
                    "Stop watching another one first.");
        }
        queue.get(wish.render());
        client.find(wish.render()).ifPresent(audience::remove);
        Watch watch = client.watch(wish);
        audience.add(watch);
        // Only now is it read what the client is told: no change between reading and listening is missed.
        String body = json.writeValueAsString(queue.get(wish.render()));
        client.introduce(watch, ServerMessage.snapshot(watch.channel(), body));
        stages.find(wish.render()).ifPresent(Stage::greet);
        news.watched(wish.render());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Guest guest = guests.remove(session.getId());
        if (guest != null) {
            guest.client().stop(status).forEach(audience::remove);
            audience.ofQueue().remove(guest.client());
        }
    }

    /** By what those were let in who are connected. */
    Set<Pass> passes() {
        return guests.values().stream()
                .map(Guest::pass)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Closes what was opened by that; what is left to be told is not told. Never waits. */
    void close(Pass pass, CloseStatus reason) {
        guests.values().stream()
                .filter(guest -> pass.equals(guest.pass()))
                .forEach(guest -> guest.client().stop(reason));
    }
}
