package studio.soliloquy.animation.meshwarp;

/** A square matrix that can be inverted: Gauss and Jordan's elimination with partial pivoting. */
final class SquareMatrix {
    private final double[][] rows;

    /** @param rows taken over and overwritten */
    SquareMatrix(double[][] rows) {
        this.rows = rows;
    }

    /** The inverse, in the rows' own memory. */
    double[][] inverse() {
        int size = rows.length;
        int[] pivots = new int[size];
        for (int k = 0; k < size; k++) {
            pivots[k] = pivotOf(k);
            swapRows(k, pivots[k]);
            eliminate(k);
        }
        for (int k = size - 1; k >= 0; k--) {
            swapColumns(k, pivots[k]);
        }
        return rows;
    }

    private int pivotOf(int k) {
        int best = k;
        for (int i = k + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) {
                best = i;
            }
        }
        if (rows[best][k] == 0) {
            throw new ArithmeticException("Expected a regular matrix, found a singular one");
        }
        return best;
    }

    private void eliminate(int k) {
        double[] pivotRow = rows[k];
        double factor = 1 / pivotRow[k];
        pivotRow[k] = 1;
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] *= factor;
        }
        for (int i = 0; i < rows.length; i++) {
            if (i != k) {
                double[] row = rows[i];
                double share = row[k];
                row[k] = 0;
                for (int j = 0; j < row.length; j++) {
                    row[j] -= share * pivotRow[j];
                }
            }
        }
    }

    private void swapRows(int first, int second) {
        double[] row = rows[first];
        rows[first] = rows[second];
        rows[second] = row;
    }

    private void swapColumns(int first, int second) {
        if (first != second) {
            for (double[] row : rows) {
                double value = row[first];
                row[first] = row[second];
                row[second] = value;
            }
        }
    }
}
