package studio.soliloquy.device;

import java.util.List;

/** Finds out which devices there are, by trying each kind once. Safe to call from any thread. */
public interface DeviceSearch {
    /** Begins to look on a thread of its own. Does nothing where that was begun before. */
    void begin();

    /** Waits until everything was tried; begins to look where nobody did. */
    void await() throws InterruptedException;

    /** Whether everything was tried. */
    boolean isOver();

    /** What is known by now, in the order of preference: each kind at least once. */
    List<DeviceFinding> findings();

    /** The preferred kind first. */
    List<DeviceKind> order();
}
