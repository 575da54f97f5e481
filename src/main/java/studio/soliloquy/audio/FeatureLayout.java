package studio.soliloquy.audio;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;
import studio.soliloquy.error.StudioException;

/**
 * Where a file keeps the values of an array, and in which order.
 *
 * @param offset of the first value in bytes
 * @param shape one to four lengths; the first counts the rows
 * @param columnMajor whether the first index runs fastest, as in Fortran, and not the last one
 */
record FeatureLayout(
        long offset, List<Integer> shape, FeatureElement element, ByteOrder byteOrder, boolean columnMajor) {
    private static final int MOST_DIMENSIONS = 4;
    private static final int WIDEST_ROW = 1 << 20;

    FeatureLayout {
        shape = List.copyOf(shape);
        if (shape.isEmpty() || shape.size() > MOST_DIMENSIONS) {
            throw FeatureFault.damaged("an array of 1 to 4 dimensions", shape.size() + " dimensions");
        }
        if (shape.contains(0)) {
            throw FeatureFault.empty("an array of " + words(shape));
        }
        long width = 1;
        for (int length : shape.subList(1, shape.size())) {
            width = Math.min(width * length, 1L + WIDEST_ROW);
        }
        if (width > WIDEST_ROW) {
            throw FeatureFault.damaged("at most " + WIDEST_ROW + " values in a row", "an array of " + words(shape));
        }
    }

    int rows() {
        return shape.get(0);
    }

    int width() {
        return shape.subList(1, shape.size()).stream().reduce(1, (product, length) -> product * length);
    }

    long values() {
        return (long) rows() * width();
    }

    /** @throws StudioException {@code FEATURES_SIZE_WRONG} unless a file of this many bytes holds exactly the values */
    void requireFileOf(long bytes) {
        long expected = values() * element.bytes();
        if (bytes - offset != expected) {
            throw new StudioException(
                    AudioError.FEATURES_SIZE_WRONG,
                    "Expected " + expected + " bytes of values for an array of " + words(shape) + ", found "
                            + Math.max(0, bytes - offset) + ".",
                    "The file was cut off or changed. Save the features again, then use that file.");
        }
    }

    /**
     * Where the values of one column of the flattened rows begin in a column-major file, counted in columns.
     *
     * @param column in C order of all dimensions but the first
     */
    int storedColumn(int column) {
        int stored = 0;
        int stride = width();
        int rest = column;
        int[] index = new int[shape.size()];
        for (int dimension = 1; dimension < shape.size(); dimension++) {
            stride /= shape.get(dimension);
            index[dimension] = rest / stride;
            rest %= stride;
        }
        for (int dimension = shape.size() - 1; dimension >= 1; dimension--) {
            stored = stored * shape.get(dimension) + index[dimension];
        }
        return stored;
    }

    private static String words(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
