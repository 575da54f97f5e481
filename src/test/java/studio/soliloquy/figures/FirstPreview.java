package studio.soliloquy.figures;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.soliloquy.running.PreviewConnection;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;

/** Watches one render and notes when its first preview frame arrives. */
final class FirstPreview implements WebSocket.Listener {
    private final CompletableFuture<Long> arrivedAt = new CompletableFuture<>();

    /** Asks for a render and returns the milliseconds from asking until the first preview frame is here. */
    static double millisecondsFromRenderOf(StudioProcess studio, String project)
            throws IOException, InterruptedException {
        FirstPreview listener = new FirstPreview();
        StudioUser user = new StudioUser(studio);
        try {
            WebSocket socket = PreviewConnection.open(studio, listener);
            user.client().token();
            long begin = System.nanoTime();
            String render = user.render(project);
            PreviewConnection.watch(socket, render, 25, 640);
            double milliseconds = (listener.arrivedAt.get(60, TimeUnit.SECONDS) - begin) / 1e6;
            socket.abort();
            user.awaitDone(render);
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
