package studio.soliloquy.render;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.RenderLine.Severity;

/**
 * Collects what is told of each job while it is worked at: what the steps tell by themselves, and what is logged on their
 * threads by whomever. A thread of its own writes it down, and what cannot be written is lost: a log never harms a render.
 */
@Component
class JobLog {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(JobLog.class);
    private static final String JOB = "render";
    private static final int LONGEST = 4000;
    private static final int LONGEST_NODE = 250;
    private static final int MOST_WAITING = 2000;
    private static final long PATIENCE_MILLIS = 2000;

    private final StoredLines stored;
    private final ThisMachine machine;
    /** Empty at its end: a thread that waits for the database must not be interrupted, or H2 loses its file. */
    private final BlockingQueue<Optional<Told>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    private final Thread writer = new Thread(this::write, "job-log");
    private final Logged logged = new Logged();
    private volatile boolean closed;

    private record Told(RenderId render, Instant at, Severity severity, String text) {}

    JobLog(StoredLines stored, ThisMachine machine) {
        this.stored = stored;
        this.machine = machine;
    }

    /** Where the studio logs by other means than Logback, only what steps tell by themselves is kept. */
    @PostConstruct
    void begin() {
        writer.setDaemon(true);
        writer.start();
        listen();
    }

    /** Whoever sets logging up anew throws all out that listen, so this is seen to before each piece of work. */
    private synchronized void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            if (!root.isAttached(logged) || !logged.isStarted()) {
                logged.setContext(context);
                logged.start();
                root.addAppender(logged);
            }
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(logged);
        }
        closed = true;
        while (!waiting.offer(Optional.empty())) {
            waiting.poll();
        }
        writer.join(PATIENCE_MILLIS);
    }

    /** What is logged on this thread meanwhile belongs to the job. */
    <T> T during(RenderId render, Supplier<T> work) {
        listen();
        MDC.put(JOB, render.toString());
        try {
            return work.get();
        } finally {
            MDC.remove(JOB);
        }
    }

    void tell(RenderId render, String text) {
        put(render, Instant.now(), Severity.INFO, text);
    }

    /** Returns at once. */
    private void put(RenderId render, Instant at, Severity severity, String text) {
        // PostgreSQL takes no text with a zero in it.
        String plain = text.replace('\0', ' ');
        String shortened = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
        if (!closed && !waiting.offer(Optional.of(new Told(render, at, severity, shortened)))) {
            LOG.debug("More is told of render {} than can be written down", render);
        }
    }

    private void write() {
        try {
            boolean ended = false;
            while (!ended) {
                List<Optional<Told>> together = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(together);
                ended = together.contains(Optional.<Told>empty());
                write(together.stream().flatMap(Optional::stream).toList());
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Told> together) {
        try {
            String node = machine.node();
            String name = node.length() <= LONGEST_NODE ? node : node.substring(0, LONGEST_NODE);
            Set<RenderId> renders = new LinkedHashSet<>();
            for (Told told : together) {
                stored.add(told.render, new RenderLine(told.at, name, told.severity, told.text));
                renders.add(told.render);
            }
            renders.forEach(stored::forgetOld);
        } catch (RuntimeException lost) {
            LOG.debug("{} lines of the jobs' logs are lost", together.size(), lost);
        }
    }

    /** Hears what is logged on threads that work at a job. */
    private final class Logged extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String render = event.getMDCPropertyMap().get(JOB);
            if (render != null && event.getLevel().isGreaterOrEqual(Level.INFO)) {
                put(RenderId.parse(render), event.getInstant(), severity(event.getLevel()), words(event, render));
            }
        }

        private static Severity severity(Level level) {
            if (level.isGreaterOrEqual(Level.ERROR)) {
                return Severity.ERROR;
            }
            return level.isGreaterOrEqual(Level.WARN) ? Severity.WARNING : Severity.INFO;
        }

        /** Whose log it is need not be said in every line of it. */
        private static String words(ILoggingEvent event, String render) {
            String text = event.getFormattedMessage().replace("Render " + render + ": ", "");
            IThrowableProxy cause = event.getThrowableProxy();
            return cause == null ? text : text + "\n" + ThrowableProxyUtil.asString(cause);
        }
    }
}
