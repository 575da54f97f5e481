package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.DeviceMemory;
import studio.soliloquy.device.Devices;

/**
 * The animation sessions that are open, each on a device slot of its own. A session is lent to one segment at a time and
 * kept for the next of the same job; it is closed when its job ends, when it has been idle for a while, or when somebody
 * else needs its slot or its memory. Safe to use from any thread.
 */
@Component
class Sessions {
    private final Devices devices;
    private final SessionOpening opener;
    private final MemoryBudget memory;
    private final long idleNanos;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "render-sessions"));

    /** Since when each has been idle, the longest first. */
    private final Map<OpenSession, Long> idle = new LinkedHashMap<>();

    private final Set<OpenSession> lent = new HashSet<>();
    private final Set<OpenSession> unwanted = new HashSet<>();
    private int slotsTaken;
    private boolean closed;

    @Autowired
    Sessions(Devices devices, DeviceMemory memory, SessionOpening opener, RenderSettings settings) {
        this(devices, new MemoryBudget(memory.of(devices.all().get(0))), opener, settings.sessionIdle());
    }

    Sessions(Devices devices, MemoryBudget memory, SessionOpening opener, Duration longestIdle) {
        this.devices = devices;
        this.memory = memory;
        this.opener = opener;
        idleNanos = longestIdle.toNanos();
        long pause = Math.max(1, idleNanos / 4);
        sweeper.scheduleWithFixedDelay(this::closeIdle, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** Waits for a device slot where it must. The caller closes what it gets, which gives the session back. */
    Loan borrow(RenderJob job) throws InterruptedException {
        opener.keepFiles(job);
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

    private Device device() {
        return devices.all().get(0);
    }

    private OpenSession open(RenderJob job) throws InterruptedException {
        long bytes = opener.memoryBytes(job, device());
        memory.take(bytes, this::closeLongestIdle);
        OpenSession opened = null;
        try {
            opened = openOnSlot(job, () -> memory.giveBack(bytes));
        } finally {
            if (opened == null) {
                memory.giveBack(bytes);
            }
        }
        synchronized (this) {
            lent.add(opened);
        }
        return opened;
    }

    private OpenSession openOnSlot(RenderJob job, Runnable giveMemoryBack) throws InterruptedException {
        DeviceLease slot = slot();
        OpenSession opened = null;
        try {
            opened = new OpenSession(job.id(), opener.open(job, slot), slot, giveMemoryBack);
            return opened;
        } finally {
            if (opened == null) {
                slot.close();
            }
        }
    }

    /**
     * A device slot for work that needs no session. Waits for it where it must; a session that is idle goes first. The
     * caller closes it.
     */
    DeviceLease slot() throws InterruptedException {
        takeSlot().ifPresent(OpenSession::close);
        DeviceLease lease = null;
        try {
            lease = devices.lease();
            return new Slot(lease);
        } finally {
            if (lease == null) {
                giveUpSlot();
            }
        }
    }

    /** @return the session that has been idle longest and must go, where every slot is taken */
    private synchronized Optional<OpenSession> takeSlot() {
        slotsTaken++;
        return isSlotMissing() ? takeLongestIdle() : Optional.empty();
    }

    private boolean isSlotMissing() {
        return slotsTaken > device().slots();
    }

    private synchronized Optional<OpenSession> takeLongestIdle() {
        Optional<OpenSession> longest = idle.keySet().stream().findFirst();
        longest.ifPresent(idle::remove);
        return longest;
    }

    private boolean closeLongestIdle() {
        Optional<OpenSession> longest = takeLongestIdle();
        longest.ifPresent(OpenSession::close);
        return longest.isPresent();
    }

    private synchronized void giveUpSlot() {
        slotsTaken--;
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
            // A slot that somebody waits for is not kept: a job that is more urgent may have to be prepared on it.
            keep = !unwanted.remove(session) && !closed && !isSlotMissing();
            if (keep) {
                idle.put(session, System.nanoTime());
            }
        }
        if (keep) {
            memory.somethingIsIdle();
        } else {
            session.close();
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
        ending.forEach(OpenSession::close);
    }

    @PreDestroy
    void closeAll() {
        sweeper.shutdown();
        synchronized (this) {
            closed = true;
        }
        closeIdle((session, since) -> true);
    }

    /** A lease that is counted here as well. */
    private final class Slot implements DeviceLease {
        private final DeviceLease lease;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Slot(DeviceLease lease) {
            this.lease = lease;
        }

        @Override
        public Device device() {
            return lease.device();
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                lease.close();
                giveUpSlot();
            }
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
