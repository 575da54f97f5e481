package studio.soliloquy.model.graph;

/**
 * How a convolution goes over its input. Lengths are those of the vertical axis, then of the horizontal one.
 *
 * @param padding zeros put around the input, the same number on both sides
 * @param groups how many independent parts the channels are cut into; as many as channels for a depthwise convolution
 */
public record Window(int strideY, int strideX, int padding, int groups) {
    public Window {
        if (strideY < 1 || strideX < 1 || padding < 0 || groups < 1) {
            throw new IllegalArgumentException("Expected strides and groups from 1 and padding from 0, found " + strideY
                    + ", " + strideX + ", " + groups + ", " + padding);
        }
    }
}
