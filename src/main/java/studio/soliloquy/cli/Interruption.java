package studio.soliloquy.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The user's wish to end a command early (Ctrl-C). The process ends only after the command has cleaned up, or after some
 * seconds where it does not come to it. Safe to use from any thread.
 */
final class Interruption {
    private static final int PATIENCE_SECONDS = 15;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    /** Makes the process's end wait for the command. */
    void watchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOfProcess, "interruption"));
    }

    private void endOfProcess() {
        if (over.getCount() == 0) {
            return;
        }
        wish();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    void wish() {
        wanted.set(true);
    }

    boolean isWanted() {
        return wanted.get();
    }

    /** @throws CommandInterrupted once somebody wished it */
    void check() {
        if (isWanted()) {
            throw new CommandInterrupted();
        }
    }

    /** The command has come to its end and cleaned up. */
    void commandIsOver() {
        over.countDown();
    }
}
