package studio.soliloquy.preflight;

/** Figures for people. */
final class Words {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Words() {}

    /** As roughly as one would say it: {@code 40 seconds}, {@code 12 minutes}, {@code 2 hours 30 minutes}. */
    static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 2 * MINUTE) {
            return count(whole, "second");
        }
        long minutes = Math.round(seconds / MINUTE);
        if (whole < HOUR) {
            return count(minutes, "minute");
        }
        long rest = minutes % MINUTE;
        return count(minutes / MINUTE, "hour") + (rest == 0 ? "" : " " + count(rest, "minute"));
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
