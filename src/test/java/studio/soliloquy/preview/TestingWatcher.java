package studio.soliloquy.preview;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import studio.soliloquy.render.RenderId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page at the other end of a preview connection. */
final class TestingWatcher implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    final List<JsonNode> told = new ArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final BlockingQueue<JsonNode> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<ByteBuffer> pictures = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final List<byte[]> parts = new ArrayList<>();
    private final WebSocket socket;

    TestingWatcher(int port) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", "http://localhost:" + port)
                .buildAsync(URI.create("ws://localhost:" + port + "/ws/preview"), this)
                .join();
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    void watch(RenderId render) {
        say("""
                {"type":"watch","render":"%s","previewsPerSecond":30,"longestEdge":640}""".formatted(render));
    }

    JsonNode nextText() throws InterruptedException {
        JsonNode next = texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing more was told after " + told);
        }
        told.add(next);
        return next;
    }

    JsonNode nextText(Predicate<JsonNode> wanted) throws InterruptedException {
        JsonNode next = nextText();
        while (!wanted.test(next)) {
            next = nextText();
        }
        return next;
    }

    ByteBuffer nextPicture() throws InterruptedException {
        ByteBuffer next = pictures.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No picture came");
        }
        return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            texts.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        parts.add(part);
        if (last) {
            ByteBuffer whole = ByteBuffer.allocate(
                    parts.stream().mapToInt(bytes -> bytes.length).sum());
            parts.forEach(whole::put);
            parts.clear();
            pictures.add(whole.flip());
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
