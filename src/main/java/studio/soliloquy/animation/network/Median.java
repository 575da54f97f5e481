package studio.soliloquy.animation.network;

/** Finds medians without sorting, in memory of its own. One thread at a time. */
final class Median {
    private final float[] values;

    /** @param length of what medians are taken of */
    Median(int length) {
        values = new float[length];
    }

    /** The upper one where there are two. */
    double of(float[] series) {
        System.arraycopy(series, 0, values, 0, values.length);
        return selected(values.length / 2);
    }

    /** Of the distances from {@code centre}. */
    double ofDeviations(float[] series, double centre) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.abs(series[i] - centre);
        }
        return selected(values.length / 2);
    }

    /** Hoare's selection. The loops end for values that are not numbers too. */
    private float selected(int rank) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            float pivot = values[rank];
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (pivot < values[right]) {
                    right--;
                }
                if (left <= right) {
                    swap(left++, right--);
                }
            }
            from = right < rank ? left : from;
            to = rank < left ? right : to;
        }
        return values[rank];
    }

    private void swap(int one, int other) {
        float value = values[one];
        values[one] = values[other];
        values[other] = value;
    }
}
