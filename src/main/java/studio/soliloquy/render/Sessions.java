package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
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
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.DeviceMemory;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;

/**
 * The animation sessions that are open, each on a device slot of its own. A session is lent to one segment at a time and
 * kept for the next of the same job; it is closed when its job ends, when it has been idle for a while, or when somebody
 * else needs its slot or its memory. Safe to use from any thread.
 */
@Component
class Sessions {
    private final Devices devices;
    private final SessionOpening opener;
    private final Function<Device, MemoryBudget> budgets;
    private final long idleNanos;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "render-sessions"));

    /** Since when each has been idle, the longest first. */
    private final Map<OpenSession, Long> idle = new LinkedHashMap<>();

    private final Set<OpenSession> lent = new HashSet<>();
    private final Set<OpenSession> unwanted = new HashSet<>();
    /** By the device's id. */
    private final Map<String, DeviceShare> shares = new HashMap<>();

    private boolean closed;

    @Autowired
    Sessions(Devices devices, DeviceMemory memory, SessionOpening opener, RenderSettings settings) {
        this(devices, device -> new MemoryBudget(memory.of(device)), opener, settings.sessionIdle());
    }

    /** @param budgets what sessions may take together of each device */
    Sessions(Devices devices, Function<Device, MemoryBudget> budgets, SessionOpening opener, Duration longestIdle) {
        this.devices = devices;
        this.budgets = budgets;
        this.opener = opener;
        idleNanos = longestIdle.toNanos();
        long pause = Math.max(1, idleNanos / 4);
        sweeper.scheduleWithFixedDelay(this::closeIdle, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** Waits for a slot of the device where it must. The caller closes what it gets, which gives the session back. */
    Loan borrow(RenderJob job, Device device) throws InterruptedException {
        opener.keepFiles(job);
        Optional<OpenSession> kept = takeIdle(job.id(), device);
        return new Loan(kept.isPresent() ? kept.get() : open(job, share(device)));
    }

    /** Closes the job's sessions: those that are idle now, those that are lent as soon as they come back. */
    void close(RenderId job) {
        synchronized (this) {
            lent.stream().filter(session -> session.job().equals(job)).forEach(unwanted::add);
        }
        closeIdle((session, since) -> session.job().equals(job));
    }

    private synchronized DeviceShare share(Device device) {
        return shares.computeIfAbsent(device.id(), id -> new DeviceShare(device, budgets.apply(device)));
    }

    private OpenSession open(RenderJob job, DeviceShare share) throws InterruptedException {
        long bytes = opener.memoryBytes(job, share.device());
        share.memory().take(bytes, () -> closeLongestIdle(share));
        OpenSession opened = null;
        try {
            opened = openOnSlot(job, share, () -> share.memory().giveBack(bytes));
        } finally {
            if (opened == null) {
                share.memory().giveBack(bytes);
            }
        }
        synchronized (this) {
            lent.add(opened);
        }
        return opened;
    }

    private OpenSession openOnSlot(RenderJob job, DeviceShare share, Runnable giveMemoryBack)
            throws InterruptedException {
        DeviceLease slot = slot(share);
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
     * A slot of one of these devices for work that needs no session. Waits for it where it must; a session that is idle
     * goes first. The caller closes it.
     *
     * @throws StudioException {@code DEVICE_NOT_AVAILABLE} where this machine has none of them
     */
    DeviceLease slot(DeviceChoice choice) throws InterruptedException {
        return slot(devices.all().stream()
                .filter(device -> device.slots() > 0 && choice.admits(device))
                .map(this::share)
                .min(Comparator.comparingInt(DeviceShare::slotsMissing))
                .orElseThrow(() -> new StudioException(
                        DeviceError.DEVICE_NOT_AVAILABLE,
                        "Expected a slot of the device \"" + choice + "\", found none on this machine.",
                        "See the system page for what this machine has, and why not more.")));
    }

    /** A slot of the first device that has one which nobody uses or waits for. The caller closes it; no session goes. */
    Optional<DeviceLease> freeSlot() {
        return devices.all().stream()
                .map(this::share)
                .flatMap(share -> freeSlot(share).stream())
                .findFirst();
    }

    private synchronized Optional<DeviceLease> freeSlot(DeviceShare share) {
        if (share.slotsMissing() >= 0) {
            return Optional.empty();
        }
        Optional<DeviceLease> lease = devices.leaseFree(share.device());
        lease.ifPresent(taken -> share.take());
        return lease.map(taken -> new CountedLease(taken, share));
    }

    private DeviceLease slot(DeviceShare share) throws InterruptedException {
        takeSlot(share).ifPresent(OpenSession::close);
        DeviceLease lease = null;
        try {
            lease = devices.lease(share.device().id());
            return new CountedLease(lease, share);
        } finally {
            if (lease == null) {
                share.giveUp();
            }
        }
    }

    /** @return the session that has been idle longest and must go, where every slot of the device is taken */
    private synchronized Optional<OpenSession> takeSlot(DeviceShare share) {
        share.take();
        return share.slotsMissing() > 0 ? takeLongestIdle(share) : Optional.empty();
    }

    private synchronized Optional<OpenSession> takeLongestIdle(DeviceShare share) {
        Optional<OpenSession> longest = idle.keySet().stream()
                .filter(session -> session.isOn(share.device()))
                .findFirst();
        longest.ifPresent(idle::remove);
        return longest;
    }

    private boolean closeLongestIdle(DeviceShare share) {
        Optional<OpenSession> longest = takeLongestIdle(share);
        longest.ifPresent(OpenSession::close);
        return longest.isPresent();
    }

    private synchronized Optional<OpenSession> takeIdle(RenderId job, Device device) {
        Optional<OpenSession> kept = idle.keySet().stream()
                .filter(session -> session.job().equals(job) && session.isOn(device))
                .findFirst();
        kept.ifPresent(session -> {
            idle.remove(session);
            lent.add(session);
        });
        return kept;
    }

    private void giveBack(OpenSession session) {
        DeviceShare share = share(session.device());
        boolean keep;
        synchronized (this) {
            lent.remove(session);
            // A slot that somebody waits for is not kept: a job that is more urgent may have to be prepared on it.
            keep = !unwanted.remove(session) && !closed && share.slotsMissing() <= 0;
            if (keep) {
                idle.put(session, System.nanoTime());
            }
        }
        if (keep) {
            share.memory().somethingIsIdle();
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
