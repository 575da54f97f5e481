package studio.soliloquy.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.render.RenderId;

/**
 * Works off what is brought for renders, on a thread of its own: for each the newest alone, so that nobody waits and
 * nothing piles up.
 */
final class NewestFirst<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewestFirst.class);
    private static final int RENDERS = 64;

    private final BiConsumer<RenderId, T> work;
    private final Thread thread;
    private final Map<RenderId, T> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RenderId, T> eldest) {
            return size() > RENDERS;
        }
    };

    NewestFirst(String name, BiConsumer<RenderId, T> work) {
        this.work = work;
        thread = new Thread(this::workOff, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Replaces what was brought for the render and is not worked off yet. Never waits. */
    synchronized void bring(RenderId render, T newest) {
        waiting.put(render, newest);
        notifyAll();
    }

    private void workOff() {
        try {
            while (true) {
                Map.Entry<RenderId, T> next = take();
                workOff(next.getKey(), next.getValue());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff(RenderId render, T newest) {
        try {
            work.accept(render, newest);
        } catch (RuntimeException failure) {
            // One picture is lost; those after it may get through all the same.
            LOG.debug("A preview picture of the render {} did not get to another node", render, failure);
        }
    }

    private synchronized Map.Entry<RenderId, T> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        RenderId render = waiting.keySet().iterator().next();
        return Map.entry(render, waiting.remove(render));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
