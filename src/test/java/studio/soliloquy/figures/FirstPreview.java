package studio.soliloquy.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Watches one render and notes when its first preview frame arrives. */
final class FirstPreview implements WebSocket.Listener {
    private final CompletableFuture<Long> arrivedAt = new CompletableFuture<>();

    /** Asks for a render and returns the milliseconds from asking until the first preview frame is here. */
    static double millisecondsFromRenderOf(StudioClient client, String project)
            throws IOException, InterruptedException {
        FirstPreview listener = new FirstPreview();
        URI address = client.address();
        try {
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", address.toString())
                    .buildAsync(URI.create("ws://" + address.getAuthority() + "/ws/preview"), listener)
                    .get(10, TimeUnit.SECONDS);
            long begin = System.nanoTime();
            String render = client.render(project);
            socket.sendText(
                    "{\"type\":\"watch\",\"render\":\"" + render + "\",\"previewsPerSecond\":25,\"longestEdge\":640}",
                    true);
            double milliseconds = (listener.arrivedAt.get(60, TimeUnit.SECONDS) - begin) / 1e6;
            socket.abort();
            client.awaitDone(render);
            return milliseconds;
        } catch (ExecutionException | TimeoutException noFrame) {
            throw new IOException("Expected a preview frame within a minute, found none", noFrame);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        arrivedAt.complete(System.nanoTime());
        socket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        arrivedAt.completeExceptionally(error);
    }
}
