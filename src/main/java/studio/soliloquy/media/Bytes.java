package studio.soliloquy.media;

import java.util.Locale;

/** Sizes for people. */
public final class Bytes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};
    private static final int STEP = 1024;

    private Bytes() {}

    /** In the largest unit of which there is at least one: {@code 1.5 GB}. */
    public static String inWords(long bytes) {
        if (bytes < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 10 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
    }
}
