package studio.soliloquy.faults;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import studio.soliloquy.running.PreviewConnection;
import studio.soliloquy.running.StudioProcess;

/** Watches a render and writes down which of its frames were shown, and when. */
final class SeenFrames implements WebSocket.Listener {
    /** Where in a preview's header the index of its frame stands. */
    private static final int FRAME_INDEX = 8;

    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private boolean inMessage;

    private record Seen(int frame, long nanos) {}

    static SeenFrames of(StudioProcess studio, String render) {
        SeenFrames frames = new SeenFrames();
        PreviewConnection.watch(PreviewConnection.open(studio, frames), render, 30, 160);
        return frames;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        if (!inMessage) {
            seen.add(new Seen(data.getInt(data.position() + FRAME_INDEX), System.nanoTime()));
        }
        inMessage = !last;
        socket.request(1);
        return null;
    }

    /** From a moment until a frame of the segment was seen. */
    double secondsUntil(QueueRows.Segment segment, long since) {
        return (firstOf(segment, since) - since) / 1e9;
    }

    private long firstOf(QueueRows.Segment segment, long since) {
        return seen.stream()
                .filter(frame -> frame.nanos() >= since)
                .filter(frame -> frame.frame() >= segment.firstFrame() && frame.frame() < segment.endFrame())
                .mapToLong(Seen::nanos)
                .min()
                .orElseThrow(() -> new AssertionError("No frame of " + segment + " was shown"));
    }
}
