package studio.soliloquy.audio;

import java.util.Arrays;

/**
 * The level that a band does not fall below for long. Noise may set in or stop at any moment, so the seconds before
 * and the seconds after each have a floor of their own, and the higher one counts.
 */
final class NoiseFloor {
    private static final int WINDOW = 4 * VoiceActivity.FRAMES_PER_SECOND;
    private static final int STEP = VoiceActivity.FRAMES_PER_SECOND / 4;
    /** Less than this between digital silences is too little to tell speech from noise. */
    private static final int ENOUGH = 3 * WINDOW / 8;

    private static final double LOW_SHARE = 0.1;
    private static final double LOUD_SHARE = 0.95;
    /** A band in which somebody speaks swings at least this far, and its noise lies at least this far under its peaks. */
    private static final double SWING = 12;

    private NoiseFloor() {}

    /**
     * @param level in decibels
     * @param inaudible digital silence below this level tells nothing about the noise elsewhere
     */
    static float[] under(float[] level, double inaudible) {
        float[] floor = new float[level.length];
        double low = share(level, 0, level.length, LOW_SHARE, inaudible);
        double loud = loud(level, inaudible);
        double highest = loud - low >= SWING ? loud - SWING : Double.POSITIVE_INFINITY;
        for (int begin = 0; begin < level.length; begin += STEP) {
            int end = Math.min(level.length, begin + STEP);
            double before = windowShare(level, end - WINDOW, end, inaudible);
            double after = windowShare(level, begin, begin + WINDOW, inaudible);
            boolean told = before > inaudible || after > inaudible;
            Arrays.fill(floor, begin, end, (float) Math.min(highest, told ? Math.max(before, after) : low));
        }
        return floor;
    }

    /** The level that only the loudest frames pass. */
    static double loud(float[] level, double inaudible) {
        return share(level, 0, level.length, LOUD_SHARE, inaudible);
    }

    private static double windowShare(float[] level, int begin, int end, double inaudible) {
        int from = Math.max(0, begin);
        int to = Math.min(level.length, end);
        int audible = 0;
        for (int k = from; k < to; k++) {
            audible += level[k] > inaudible ? 1 : 0;
        }
        return audible < ENOUGH ? inaudible : share(level, from, to, LOW_SHARE, inaudible);
    }

    private static double share(float[] level, int begin, int end, double share, double inaudible) {
        float[] audible = new float[end - begin];
        int count = 0;
        for (int k = begin; k < end; k++) {
            if (level[k] > inaudible) {
                audible[count++] = level[k];
            }
        }
        Arrays.sort(audible, 0, count);
        return count == 0 ? inaudible : audible[(int) (share * (count - 1))];
    }
}
