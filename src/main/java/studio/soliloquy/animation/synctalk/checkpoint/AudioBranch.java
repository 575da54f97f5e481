package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Optional;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/**
 * The part of the U-Net that listens: it brings a window of features to ten rows and columns of as many channels as the
 * U-Net has at its lowest.
 *
 * @param width channels of the U-Net at its inlet
 * @param inputs channels of the window
 * @param first channels behind the first block
 */
record AudioBranch(AudioMode mode, int width, int inputs, int first) {
    Value tell(Layers layers) {
        String name = "audio_model.";
        int second = mode == AudioMode.WENET ? first : 4 * width;
        int third = 8 * width;
        int last = 16 * width;
        boolean plain = mode == AudioMode.WENET;
        Value value = layers.input("audio", inputs, mode.rows(), mode.columns());
        value = Blocks.invertedResidual(layers, value, name + "conv1", inputs, first, 1, plain && inputs == first);
        value = Blocks.invertedResidual(layers, value, name + "conv2", first, second, 1, plain);
        value = convolution(layers, value, "3", second, third, new Window(mode.strideY(), mode.strideX(), 1, 1));
        value = Blocks.invertedResidual(layers, value, name + "conv4", third, third, 1, true);
        value = convolution(layers, value, "5", third, last, new Window(2, 2, 3, 1));
        value = Blocks.invertedResidual(layers, value, name + "conv6", last, last, 1, true);
        return Blocks.invertedResidual(layers, value, name + "conv7", last, last, 1, true);
    }

    private static Value convolution(
            Layers layers, Value input, String number, int inputs, int outputs, Window window) {
        return layers.rectified(layers.convolution(
                input,
                new Convolution(
                        "audio_model.conv" + number,
                        outputs,
                        inputs,
                        3,
                        true,
                        Optional.of("audio_model.bn" + number),
                        window)));
    }
}
