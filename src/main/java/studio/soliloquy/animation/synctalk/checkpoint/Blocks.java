package studio.soliloquy.animation.synctalk.checkpoint;

import studio.soliloquy.model.graph.Value;

/** The blocks that the U-Net is made of. */
final class Blocks {
    private static final int EXPANSION = 2;

    private Blocks() {}

    /** Widens, looks around channel by channel, narrows (MobileNetV2); nothing is rectified behind it. */
    static Value invertedResidual(
            Layers layers, Value input, String name, int inputs, int outputs, int stride, boolean residual) {
        Value widened = layers.rectified(layers.convolution(input, widening(name, inputs)));
        Value narrowed = narrowed(layers, widened, name, inputs * EXPANSION, outputs, stride);
        return residual ? layers.sum(input, narrowed) : narrowed;
    }

    private static Convolution widening(String name, int inputs) {
        return Convolution.pointwise(name + ".conv.0", inputs * EXPANSION, inputs, name + ".conv.1");
    }

    private static Value narrowed(Layers layers, Value widened, String name, int wide, int outputs, int stride) {
        String conv = name + ".conv.";
        Value filtered =
                layers.rectified(layers.convolution(widened, Convolution.depthwise(conv + 3, wide, stride, conv + 4)));
        return layers.convolution(filtered, Convolution.pointwise(conv + 6, outputs, wide, conv + 7));
    }

    static Value doubleConvolution(Layers layers, Value input, String name, int inputs, int outputs, int stride) {
        String conv = name + ".double_conv.";
        Value first = invertedResidual(layers, input, conv + 0, inputs, outputs, stride, false);
        return invertedResidual(layers, first, conv + 1, outputs, outputs, 1, true);
    }

    /** A double convolution of two inputs that have {@code inputs} channels together. */
    static Value doubleConvolution(Layers layers, Value first, Value second, String name, int inputs, int outputs) {
        String conv = name + ".double_conv.";
        Value widened = layers.widened(first, second, widening(conv + 0, inputs));
        return behindWidened(layers, widened, conv, inputs, outputs);
    }

    /** A double convolution of an input of half the size, doubled, and another one. */
    static Value risingConvolution(Layers layers, Value lower, Value second, String name, int inputs, int outputs) {
        String conv = name + ".double_conv.";
        Value widened = layers.widenedAbove(lower, second, widening(conv + 0, inputs));
        return behindWidened(layers, widened, conv, inputs, outputs);
    }

    private static Value behindWidened(Layers layers, Value widened, String conv, int inputs, int outputs) {
        Value first = narrowed(layers, widened, conv + 0, inputs * EXPANSION, outputs, 1);
        return invertedResidual(layers, first, conv + 1, outputs, outputs, 1, true);
    }
}
