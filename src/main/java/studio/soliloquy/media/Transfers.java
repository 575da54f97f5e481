package studio.soliloquy.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Moves the many files of a folder side by side. Safe to call from any thread. */
final class Transfers implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "media-transfer");
        thread.setDaemon(true);
        return thread;
    });

    /** Returns when all are moved; where one fails, the others are not begun, and none is under way any more. */
    <T> void all(List<T> files, Transfer<T> transfer) {
        AtomicBoolean failed = new AtomicBoolean();
        CompletableFuture<?>[] moving = files.stream()
                .map(file -> CompletableFuture.runAsync(() -> move(file, transfer, failed), threads))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(moving).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private static <T> void move(T file, Transfer<T> transfer, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        boolean moved = false;
        try {
            transfer.move(file);
            moved = true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!moved) {
                failed.set(true);
            }
        }
    }

    /** Moves one file. */
    interface Transfer<T> {
        void move(T file) throws IOException;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
