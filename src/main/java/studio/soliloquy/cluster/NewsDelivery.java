package studio.soliloquy.cluster;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what is heard to the listeners, on a thread of its own. Where they cannot keep up they are told to look again. */
class NewsDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(NewsDelivery.class);
    private static final int WAITING = 2000;

    private final Supplier<List<ClusterListener>> listeners;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean missed = new AtomicBoolean();
    private Thread thread;

    NewsDelivery(Supplier<List<ClusterListener>> listeners) {
        this.listeners = listeners;
    }

    synchronized void start() {
        List<ClusterListener> hearing = listeners.get();
        thread = new Thread(() -> deliver(hearing), "cluster-delivery");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void stop() {
        thread.interrupt();
    }

    /** Never waits. */
    void accept(News news) {
        if (!waiting.offer(news)) {
            waiting.clear();
            lookAgain();
        }
    }

    /** Something may have been missed. Never waits. */
    void lookAgain() {
        missed.set(true);
        // Only wakes the thread; where it cannot be put in, the thread is awake.
        waiting.offer(News.NONE);
    }

    private void deliver(List<ClusterListener> hearing) {
        try {
            while (true) {
                News news = waiting.take();
                if (missed.getAndSet(false)) {
                    hearing.forEach(listener -> tell(listener, ClusterListener::missed));
                }
                hearing.stream()
                        .filter(listener -> listener.topic().equals(news.topic()))
                        .forEach(listener -> tell(listener, told -> told.heard(news.from(), news.text())));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(ClusterListener listener, Consumer<ClusterListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException failure) {
            LOG.warn("News of \"{}\" could not be taken in", listener.topic(), failure);
        }
    }
}
