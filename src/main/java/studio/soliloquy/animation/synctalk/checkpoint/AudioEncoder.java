package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/**
 * The audio encoder of SyncTalk_2D: it brings 80 mel bands of 16 columns to one row of features.
 *
 * @param width channels of its first block, 32 in what is published, which gives 512 features
 */
record AudioEncoder(int width) implements Architecture {
    /** @param times the channels out, as a multiple of the width */
    private record Block(int times, int side, int strideY, int strideX, int padding, boolean residual) {}

    private static final List<Block> BLOCKS = List.of(
            new Block(1, 3, 1, 1, 1, false),
            new Block(1, 3, 1, 1, 1, true),
            new Block(1, 3, 1, 1, 1, true),
            new Block(2, 3, 3, 1, 1, false),
            new Block(2, 3, 1, 1, 1, true),
            new Block(2, 3, 1, 1, 1, true),
            new Block(4, 3, 3, 3, 1, false),
            new Block(4, 3, 1, 1, 1, true),
            new Block(4, 3, 1, 1, 1, true),
            new Block(8, 3, 3, 2, 1, false),
            new Block(8, 3, 1, 1, 1, true),
            new Block(16, 3, 1, 1, 0, false),
            new Block(16, 1, 1, 1, 0, false));

    int features() {
        return 16 * width;
    }

    @Override
    public void tell(Layers layers) {
        Value value = layers.input("input", 1, 80, 16);
        int channels = 1;
        for (int number = 0; number < BLOCKS.size(); number++) {
            value = tell(layers, value, number, channels);
            channels = BLOCKS.get(number).times() * width;
        }
        layers.output("output", layers.flattened(value), features());
    }

    private Value tell(Layers layers, Value input, int number, int channels) {
        Block block = BLOCKS.get(number);
        Value value = layers.convolution(
                input,
                new Convolution(
                        number + ".conv_block.0",
                        block.times() * width,
                        channels,
                        block.side(),
                        true,
                        Optional.of(number + ".conv_block.1"),
                        new Window(block.strideY(), block.strideX(), block.padding(), 1)));
        return layers.rectified(block.residual() ? layers.sum(value, input) : value);
    }
}
