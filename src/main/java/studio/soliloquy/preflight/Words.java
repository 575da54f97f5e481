package studio.soliloquy.preflight;

import studio.soliloquy.error.Sentence;

/** Figures for people. */
final class Words {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Words() {}

    /** As roughly as one would say it: {@code 40 seconds}, {@code 12 minutes}, {@code 2 hours 30 minutes}. */
    static Sentence duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 2 * MINUTE) {
            return whole == 1 ? Sentence.of("length.second") : Sentence.of("length.seconds", whole);
        }
        long minutes = Math.round(seconds / MINUTE);
        return whole < HOUR ? Sentence.of("length.minutes", minutes) : hours(minutes / MINUTE, minutes % MINUTE);
    }

    private static Sentence hours(long hours, long minutes) {
        if (minutes == 0) {
            return hours == 1 ? Sentence.of("length.hour") : Sentence.of("length.whole-hours", hours);
        }
        if (minutes == 1) {
            return hours == 1 ? Sentence.of("length.hour-minute") : Sentence.of("length.hours-minute", hours);
        }
        return hours == 1 ? Sentence.of("length.hour-and", minutes) : Sentence.of("length.hours", hours, minutes);
    }
}
