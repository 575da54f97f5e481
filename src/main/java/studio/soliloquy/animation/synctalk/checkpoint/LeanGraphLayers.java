package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.HashMap;
import java.util.Map;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.graph.Kernel;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/**
 * As {@link GraphLayers}, with fewer multiplications for the same result: what is linear is put together, and what may as
 * well be computed before a picture is made larger is computed before.
 */
final class LeanGraphLayers extends GraphLayers {
    private static final Window PIXEL = new Window(1, 1, 0, 1);

    private final Map<Value, Narrowing> narrowings = new HashMap<>();

    /** Where a value comes from that is a linear map of fewer channels. */
    private record Narrowing(Value input, Kernel kernel) {}

    LeanGraphLayers(GraphBuilder graph, Weights weights) {
        super(graph, weights);
    }

    @Override
    Value convolution(Value input, Kernel kernel, Window window) {
        Narrowing narrowing = narrowings.get(input);
        if (narrowing != null && isLinear(kernel, window)) {
            return convolution(narrowing.input(), kernel.after(narrowing.kernel()), PIXEL);
        }
        Value output = super.convolution(input, kernel, window);
        if (isLinear(kernel, window) && kernel.shape()[1] < kernel.shape()[0]) {
            narrowings.put(output, new Narrowing(input, kernel));
        }
        return output;
    }

    private static boolean isLinear(Kernel kernel, Window window) {
        return kernel.isPointwise() && window.equals(PIXEL);
    }

    @Override
    public Value widened(Value first, Value second, Convolution convolution) {
        Kernel kernel = kernel(convolution);
        return rectified(sum(ofSecond(second, kernel), ofFirst(first, kernel)));
    }

    /** Enlarging treats every channel alike, so it makes no difference when it is done. */
    @Override
    public Value widenedAbove(Value lower, Value second, Convolution convolution) {
        Kernel kernel = kernel(convolution);
        return rectified(sum(ofSecond(second, kernel), doubled(ofFirst(lower, kernel))));
    }

    private Value ofFirst(Value value, Kernel kernel) {
        return convolution(value, kernel.ofInputs(0, kernel.shape()[1] / 2), PIXEL);
    }

    private Value ofSecond(Value value, Kernel kernel) {
        int channels = kernel.shape()[1];
        return convolution(value, kernel.ofInputs(channels / 2, channels).withBias(kernel.bias()), PIXEL);
    }
}
