package studio.soliloquy.model.download;

/** How far a file has come, and whether to stop: one thread transfers, any other one may look and stop it. */
public final class Transfer {
    private long bytes;
    private boolean stopped;
    private Runnable abort = () -> {};

    /** How many bytes are there by now. */
    public synchronized long bytes() {
        return bytes;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops it at once. A second call does nothing. */
    public void stop() {
        Runnable running;
        synchronized (this) {
            stopped = true;
            running = abort;
            notifyAll();
        }
        running.run();
    }

    public synchronized void at(long reached) {
        bytes = reached;
    }

    /** Waits, at most until somebody stops it. */
    public synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !stopped; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** @param running ends the request that is under way */
    void begin(Runnable running) throws TransferStopped {
        synchronized (this) {
            abort = running;
        }
        check();
    }

    void check() throws TransferStopped {
        if (isStopped()) {
            throw new TransferStopped();
        }
    }
}
