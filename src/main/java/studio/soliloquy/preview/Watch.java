package studio.soliloquy.preview;

import java.time.Duration;
import studio.soliloquy.render.RenderId;

/** One render that one client watches: what it wants, and the newest picture that it has not been sent yet. */
final class Watch implements Viewer {
    private final PreviewClient client;
    private final RenderId render;
    private final int channel;
    private final int longestEdge;
    private final long pauseNanos;

    private final int previewsPerSecond;
    private final Turns turns = new Turns();

    /** Guarded by the client. */
    private boolean introduced;

    private ServerMessage missed;
    private PreviewPicture newest;

    Watch(PreviewClient client, int channel, ClientMessage.Watch wish) {
        this.client = client;
        this.render = wish.render();
        this.channel = channel;
        this.longestEdge = wish.longestEdge();
        this.previewsPerSecond = wish.previewsPerSecond();
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

    int previewsPerSecond() {
        return previewsPerSecond;
    }

    @Override
    public int longestEdge() {
        return longestEdge;
    }

    @Override
    public long pauseNanos() {
        return pauseNanos;
    }

    @Override
    public boolean takeTurn(Shown shown, long leastPause) {
        return turns.take(shown, shown.shownAt(), Math.max(pauseNanos, leastPause));
    }

    /** As above, for a picture that another node made. */
    boolean takeTurn(PreviewPicture picture, long shownAt, long leastPause) {
        return turns.take(picture, shownAt, Math.max(pauseNanos, leastPause));
    }

    @Override
    public void show(PreviewPicture picture) {
        client.show(this, picture);
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
