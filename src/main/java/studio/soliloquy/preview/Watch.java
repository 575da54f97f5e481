package studio.soliloquy.preview;

import java.time.Duration;
import studio.soliloquy.render.RenderId;

/** One render that one client watches: what it wants, and the newest picture that it has not been sent yet. */
final class Watch {
    private final PreviewClient client;
    private final RenderId render;
    private final int channel;
    private final int longestEdge;
    private final long pauseNanos;

    /** When the next picture is wanted, and what the last one was of; only the worker of the render's stage touches them. */
    private long dueAt;

    private Shown last;

    /** Guarded by the client. */
    private boolean introduced;

    private ServerMessage missed;
    private PreviewPicture newest;

    Watch(PreviewClient client, int channel, ClientMessage.Watch wish) {
        this.client = client;
        this.render = wish.render();
        this.channel = channel;
        this.longestEdge = wish.longestEdge();
        this.pauseNanos = Duration.ofSeconds(1).toNanos() / wish.previewsPerSecond();
    }

    PreviewClient client() {
        return client;
    }

    RenderId render() {
        return render;
    }

    int channel() {
        return channel;
    }

    int longestEdge() {
        return longestEdge;
    }

    long pauseNanos() {
        return pauseNanos;
    }

    /** Whether this frame goes to this client; if so, the next one may only after its pause. The first always does. */
    boolean takeTurn(Shown shown) {
        // Frames come when they are rendered, so a little early counts as in time.
        if (last != null && (shown == last || dueAt - shown.shownAt() > pauseNanos / 4)) {
            return false;
        }
        dueAt = last == null ? shown.shownAt() + pauseNanos : Math.max(dueAt + pauseNanos, shown.shownAt());
        last = shown;
        return true;
    }

    /** Whether the client has got the snapshot that everything else builds on. */
    boolean isIntroduced() {
        return introduced;
    }

    /** @return the newest change that came before the snapshot was sent, null where none did */
    ServerMessage introduce() {
        introduced = true;
        return missed;
    }

    void miss(ServerMessage change) {
        missed = change;
    }

    void replaceNewest(PreviewPicture picture) {
        newest = picture;
    }

    /** Null where there is none. */
    PreviewPicture takeNewest() {
        PreviewPicture taken = newest;
        newest = null;
        return taken;
    }
}
