package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;

/**
 * The animation sessions that are open, each on a device slot of its own. A session is lent to one segment at a time and
 * kept for the next of the same job; it is closed when its job ends, when it has been idle for a while, or when another
 * job needs its slot. Safe to use from any thread.
 */
@Component
class Sessions {
    private final Devices devices;
    private final SessionOpener opener;
    private final long idleNanos;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "render-sessions"));

    /** Since when each has been idle, the longest first. */
    private final Map<OpenSession, Long> idle = new LinkedHashMap<>();

    private final Set<OpenSession> lent = new HashSet<>();
    private final Set<OpenSession> unwanted = new HashSet<>();
    private int slotsTaken;
    private boolean closed;

    Sessions(Devices devices, SessionOpener opener, RenderSettings settings) {
        this.devices = devices;
        this.opener = opener;
        idleNanos = settings.sessionIdle().toNanos();
        long pause = Math.max(1, idleNanos / 4);
        sweeper.scheduleWithFixedDelay(this::closeIdle, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** Waits for a device slot where it must. The caller closes what it gets, which gives the session back. */
    Loan borrow(RenderJob job) throws InterruptedException {
        Optional<OpenSession> kept = takeIdle(job.id());
        return new Loan(kept.isPresent() ? kept.get() : open(job));
    }

    /** Closes the job's sessions: those that are idle now, those that are lent as soon as they come back. */
    void close(RenderId job) {
        synchronized (this) {
            lent.stream().filter(session -> session.job().equals(job)).forEach(unwanted::add);
        }
        closeIdle((session, since) -> session.job().equals(job));
    }

    private OpenSession open(RenderJob job) throws InterruptedException {
        takeSlot().ifPresent(this::end);
        DeviceLease lease = null;
        OpenSession opened = null;
        try {
            lease = devices.lease();
            opened = new OpenSession(job.id(), opener.open(job, lease), lease);
        } finally {
            if (opened == null) {
                giveUpSlot(lease);
            }
        }
        synchronized (this) {
            lent.add(opened);
        }
        return opened;
    }

    /** @return the session that has been idle longest and must go, where every slot is taken */
    private synchronized Optional<OpenSession> takeSlot() {
        slotsTaken++;
        if (slotsTaken <= devices.all().get(0).slots()) {
            return Optional.empty();
        }
        Optional<OpenSession> oldest = idle.keySet().stream().findFirst();
        oldest.ifPresent(idle::remove);
        return oldest;
    }

    private void giveUpSlot(DeviceLease lease) {
        if (lease != null) {
            lease.close();
        }
        synchronized (this) {
            slotsTaken--;
        }
    }

    private void end(OpenSession session) {
        try {
            session.session().close();
        } finally {
            giveUpSlot(session.lease());
        }
    }

    private synchronized Optional<OpenSession> takeIdle(RenderId job) {
        Optional<OpenSession> kept = idle.keySet().stream()
                .filter(session -> session.job().equals(job))
                .findFirst();
        kept.ifPresent(session -> {
            idle.remove(session);
            lent.add(session);
        });
        return kept;
    }

    private void giveBack(OpenSession session) {
        boolean keep;
        synchronized (this) {
            lent.remove(session);
            keep = !unwanted.remove(session) && !closed;
            if (keep) {
                idle.put(session, System.nanoTime());
            }
        }
        if (!keep) {
            end(session);
        }
    }

    private void closeIdle() {
        long now = System.nanoTime();
        closeIdle((session, since) -> now - since >= idleNanos);
    }

    private void closeIdle(BiPredicate<OpenSession, Long> wanted) {
        List<OpenSession> ending;
        synchronized (this) {
            ending = idle.entrySet().stream()
                    .filter(entry -> wanted.test(entry.getKey(), entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            ending.forEach(idle::remove);
        }
        ending.forEach(this::end);
    }

    @PreDestroy
    void closeAll() {
        sweeper.shutdown();
        synchronized (this) {
            closed = true;
        }
        closeIdle((session, since) -> true);
    }

    /** What is open: identity counts, so it is no record. */
    private static final class OpenSession {
        private final RenderId job;
        private final AnimationSession session;
        private final DeviceLease lease;

        OpenSession(RenderId job, AnimationSession session, DeviceLease lease) {
            this.job = job;
            this.session = session;
            this.lease = lease;
        }

        RenderId job() {
            return job;
        }

        AnimationSession session() {
            return session;
        }

        DeviceLease lease() {
            return lease;
        }
    }

    /** A session for one segment; closing gives it back. */
    final class Loan implements AutoCloseable {
        private final OpenSession session;

        private Loan(OpenSession session) {
            this.session = session;
        }

        AnimationSession session() {
            return session.session();
        }

        @Override
        public void close() {
            giveBack(session);
        }
    }
}
