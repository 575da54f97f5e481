package studio.soliloquy.faults;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import studio.soliloquy.running.PreviewConnection;
import studio.soliloquy.running.StudioProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who watches a render and counts what comes; or one who has connected and never reads anything. */
final class Watcher implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean reads;
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final CompletableFuture<JsonNode> end = new CompletableFuture<>();
    private WebSocket socket;
    private long lastSeq;

    private Watcher(boolean reads) {
        this.reads = reads;
    }

    static Watcher of(HttpClient client, StudioProcess studio, String render, boolean reads) {
        Watcher watcher = new Watcher(reads);
        watcher.socket = PreviewConnection.open(client, studio, watcher);
        PreviewConnection.watch(watcher.socket, render, 12, 640);
        return watcher;
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            JsonNode message = JSON.readTree(text.toString());
            text.setLength(0);
            take(message);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        messages.incrementAndGet();
        long seq = message.path("seq").asLong();
        if (seq != lastSeq + 1) {
            trouble.set("after message " + lastSeq + " came " + seq);
        }
        lastSeq = seq;
        if (message.path("render").path("state").asString("").equals("DONE")) {
            end.complete(message);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        if (last) {
            pictures.incrementAndGet();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        trouble.set("closed with " + status + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        trouble.set(error.toString());
    }

    /** Completes with the message that told of the render's end. */
    CompletableFuture<JsonNode> end() {
        return end;
    }

    /** A message that was lost, or how the connection ended; empty if neither. */
    String trouble() {
        return trouble.get();
    }

    int pictures() {
        return pictures.get();
    }

    int messages() {
        return messages.get();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
