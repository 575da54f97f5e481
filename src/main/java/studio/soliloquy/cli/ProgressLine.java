package studio.soliloquy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line that is written over: how much is done, how fast, and how long it still takes. One thread at a time. */
final class ProgressLine implements AutoCloseable {
    private static final int BAR = 30;
    private static final long SHORTEST_PAUSE = 100_000_000L;
    private static final long MEGABYTE = 1_000_000;
    private static final double NANOS = 1e9;

    private final PrintWriter errors;
    private final boolean shown;
    private final String what;
    private final LongSupplier clock;
    private final long begin;
    private long lastShown;
    private int width;

    private ProgressLine(Terminal terminal, boolean shown, String what, LongSupplier clock) {
        this.errors = terminal.errors();
        this.shown = shown;
        this.what = what;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.lastShown = begin - SHORTEST_PAUSE;
    }

    /** @param quiet whether to say nothing even where a person watches */
    static ProgressLine of(Terminal terminal, boolean quiet, String what) {
        return of(terminal, quiet, what, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    static ProgressLine of(Terminal terminal, boolean quiet, String what, LongSupplier clock) {
        return new ProgressLine(terminal, terminal.shown() && !quiet, what, clock);
    }

    void done(int count, int total) {
        long now = clock.getAsLong();
        if (isDue(now, count == total)) {
            show(line(count, total, (now - begin) / NANOS));
        }
    }

    /** How many bytes have come. */
    void megabytes(long bytes, long total) {
        if (isDue(clock.getAsLong(), bytes == total)) {
            show(String.format(
                    Locale.ROOT,
                    "%s [%s] %3d%% %d/%d MB",
                    what,
                    bar(bytes, total),
                    100 * bytes / total,
                    bytes / MEGABYTE,
                    total / MEGABYTE));
        }
    }

    private boolean isDue(long now, boolean last) {
        boolean due = shown && (last || now - lastShown >= SHORTEST_PAUSE);
        lastShown = due ? now : lastShown;
        return due;
    }

    private static String bar(long done, long total) {
        int filled = (int) (BAR * done / total);
        return "#".repeat(filled) + ".".repeat(BAR - filled);
    }

    private String line(int count, int total, double seconds) {
        double speed = seconds > 0 ? count / seconds : 0;
        String left = speed > 0 ? ", " + clockTime((total - count) / speed) + " left" : "";
        return String.format(
                Locale.ROOT,
                "%s [%s] %3d%% %d/%d frames, %.1f a second%s",
                what,
                bar(count, total),
                100L * count / total,
                count,
                total,
                speed,
                left);
    }

    private static String clockTime(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private void show(String line) {
        errors.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        errors.flush();
        width = line.length();
    }

    /** Leaves the line as it stands and goes to the next. */
    @Override
    public void close() {
        if (width > 0) {
            errors.println();
            errors.flush();
            width = 0;
        }
    }
}
