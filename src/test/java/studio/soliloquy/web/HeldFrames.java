package studio.soliloquy.web;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import studio.soliloquy.render.FrameTap;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.Frame;

/**
 * Lets renders come as far as a test wants to see them, and no further until it says so. A studio that is being stopped
 * is not kept waiting, but its frames come slowly then, so that the end finds the render in its midst.
 */
final class HeldFrames implements FrameTap, ApplicationListener<ContextClosedEvent> {
    /** Milliseconds for a frame while the studio stops. */
    private static final int SLOWLY = 50;

    private int limit;
    private boolean stopping;

    /** @param limit the first frame that is held, of each render */
    HeldFrames(int limit) {
        this.limit = limit;
    }

    synchronized void letComeTo(int frame) {
        limit = frame;
        notifyAll();
    }

    void letGo() {
        letComeTo(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void show(RenderId render, int frameIndex, int frameCount, Frame frame) {
        try {
            while (frameIndex >= limit && !stopping) {
                wait();
            }
            if (stopping) {
                wait(SLOWLY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
        notifyAll();
    }
}
