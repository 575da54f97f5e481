package studio.soliloquy.animation.plugin;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;

/**
 * Calls the code of one plug-in. Whatever it throws becomes a {@link StudioException} that names the plug-in, but for what
 * is none of its own failures: exceptions in the studio's words, an interruption, and a machine that can go on no more.
 *
 * @param jar the plug-in's name
 * @param loader the plug-in's, under which the libraries that it brings find their own parts
 */
record Containment(String jar, ClassLoader loader) {
    private static final Logger LOG = LoggerFactory.getLogger(Containment.class);

    /** @param task for people: {@code open a session} */
    <T> T call(String task, Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            T result = work.call();
            if (result == null) {
                throw failed(task, "it gave nothing", null);
            }
            return result;
        } catch (Throwable failure) {
            throw inWords(task, failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private StudioException inWords(String task, Throwable failure) {
        if (failure instanceof StudioException words) {
            return words;
        }
        if (failure instanceof CancellationException wish
                && Thread.currentThread().isInterrupted()) {
            throw wish;
        }
        if (failure instanceof VirtualMachineError end && !(failure instanceof StackOverflowError)) {
            throw end;
        }
        LOG.warn("The plug-in {} failed to {}", jar, task, failure);
        return failed(task, ThrownWords.of(failure), failure);
    }

    StudioException failed(String task, String found, Throwable cause) {
        return new StudioException(
                AnimationError.PLUGIN_FAILED,
                "Expected the plug-in \"" + jar + "\" to " + task + ", but " + found + ".",
                "Ask its maker for a version that works with this studio, or choose another model. The studio's log"
                        + " tells more.",
                cause);
    }
}
