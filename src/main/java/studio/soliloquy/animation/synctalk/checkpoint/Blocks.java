package studio.soliloquy.animation.synctalk.checkpoint;

import studio.soliloquy.model.graph.Value;

/** The blocks that the U-Net is made of. */
final class Blocks {
    private static final int EXPANSION = 2;

    private Blocks() {}

    /** Widens, looks around channel by channel, narrows (MobileNetV2); nothing is rectified behind it. */
    static Value invertedResidual(
            Layers layers, Value input, String name, int inputs, int outputs, int stride, boolean residual) {
        int wide = inputs * EXPANSION;
        String conv = name + ".conv.";
        Value widened =
                layers.rectified(layers.convolution(input, Convolution.pointwise(conv + 0, wide, inputs, conv + 1)));
        Value filtered =
                layers.rectified(layers.convolution(widened, Convolution.depthwise(conv + 3, wide, stride, conv + 4)));
        Value narrowed = layers.convolution(filtered, Convolution.pointwise(conv + 6, outputs, wide, conv + 7));
        return residual ? layers.sum(input, narrowed) : narrowed;
    }

    static Value doubleConvolution(Layers layers, Value input, String name, int inputs, int outputs, int stride) {
        String conv = name + ".double_conv.";
        Value first = invertedResidual(layers, input, conv + 0, inputs, outputs, stride, false);
        return invertedResidual(layers, first, conv + 1, outputs, outputs, 1, true);
    }
}
