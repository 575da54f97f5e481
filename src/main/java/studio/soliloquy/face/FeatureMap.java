package studio.soliloquy.face;

import java.nio.FloatBuffer;

/**
 * A picture of features inside a network.
 *
 * @param values [height][width][channels]
 */
record FeatureMap(int width, int height, int channels, FloatBuffer values) {

    /**
     * Writes the part of the map that a matrix cuts out: bilinear between pixel centres, zero outside. The network's
     * operation {@code TransformTensorBilinear}, version 2.
     *
     * @param matrix 4×4, row by row, from positions in the part to positions in the map
     * @param part [partHeight][partWidth][channels]
     */
    void sample(float[] matrix, int partWidth, int partHeight, FloatBuffer part) {
        for (int row = 0; row < partHeight; row++) {
            for (int column = 0; column < partWidth; column++) {
                double u = column + 0.5;
                double v = row + 0.5;
                double x = matrix[0] * u + matrix[1] * v + matrix[3] - 0.5;
                double y = matrix[4] * u + matrix[5] * v + matrix[7] - 0.5;
                samplePixel(x, y, part, (row * partWidth + column) * channels);
            }
        }
    }

    private void samplePixel(double x, double y, FloatBuffer part, int offset) {
        boolean inside = x >= 0 && x <= width - 1 && y >= 0 && y <= height - 1;
        int left = (int) x;
        int top = (int) y;
        int topLeft = (top * width + left) * channels;
        int toRight = left + 1 < width ? channels : 0;
        int toBottom = top + 1 < height ? width * channels : 0;
        float rightShare = (float) (x - left);
        float bottomShare = (float) (y - top);
        for (int channel = 0; channel < channels; channel++) {
            float value = 0;
            if (inside) {
                int at = topLeft + channel;
                float upper = mix(values.get(at), values.get(at + toRight), rightShare);
                float lower = mix(values.get(at + toBottom), values.get(at + toBottom + toRight), rightShare);
                value = mix(upper, lower, bottomShare);
            }
            part.put(offset + channel, value);
        }
    }

    private static float mix(float first, float second, float share) {
        return first + (second - first) * share;
    }
}
