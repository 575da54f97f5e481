package studio.soliloquy.video;

/** Cancels once so many frames are joined. */
final class CancelsAfter implements JoinProgress {
    private final int frames;
    private int joined;

    CancelsAfter(int frames) {
        this.frames = frames;
    }

    @Override
    public void joined(int frames) {
        joined = frames;
    }

    @Override
    public boolean cancelled() {
        return joined >= frames;
    }
}
