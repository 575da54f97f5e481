package studio.soliloquy.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;

/** Connects to the studio's previews as a page of its own does. */
public final class PreviewConnection {
    private PreviewConnection() {}

    /** Returns once it is connected. */
    public static WebSocket open(StudioProcess studio, WebSocket.Listener listener) {
        return open(HttpClient.newHttpClient(), studio, listener);
    }

    /** As above, with the threads of a client that others use as well. */
    public static WebSocket open(HttpClient client, StudioProcess studio, WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .header("Origin", studio.address().toString())
                .connectTimeout(Duration.ofSeconds(60))
                .buildAsync(URI.create("ws://" + studio.address().getAuthority() + "/ws/preview"), listener)
                .join();
    }

    /** Asks to be shown a render. */
    public static void watch(WebSocket socket, String render, int previewsPerSecond, int longestEdge) {
        socket.sendText("""
                        {"type":"watch","render":"%s","previewsPerSecond":%d,"longestEdge":%d}""".formatted(render, previewsPerSecond, longestEdge), true)
                .join();
    }
}
