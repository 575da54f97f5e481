package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Optional;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.model.graph.Value;
import studio.soliloquy.model.graph.Window;

/**
 * The U-Net of SyncTalk_2D and, with one step less, of Ultralight-Digital-Human: it paints the masked part of a face so
 * that it fits a window of speech. Every length divides by two down to the bottom, so nothing has to be padded on the way
 * up.
 *
 * @param steps how often the picture is halved: 5 of 320 pixels, 4 of 160
 * @param width channels behind the inlet: 32 in full, 16 in the half networks for phones
 */
record TalkingUnet(int steps, int width, AudioBranch audio) implements Architecture {
    private static final int BOTTOM = 10;

    /** Of the square picture, in pixels. */
    int size() {
        return BOTTOM << steps;
    }

    /** What no tensor tells is taken for the mode whose features the studio makes itself. */
    AudioMode presumedMode() {
        return canHear(AudioMode.AVE) ? AudioMode.AVE : audio.mode();
    }

    /** The branches of ave and hubert differ in a stride alone, and the small network was never trained on ave. */
    boolean canHear(AudioMode mode) {
        return mode == audio.mode() || mode == AudioMode.AVE && audio.mode() == AudioMode.HUBERT && steps == 5;
    }

    TalkingUnet hearing(AudioMode mode) {
        return new TalkingUnet(steps, width, new AudioBranch(mode, audio.width(), audio.inputs(), audio.first()));
    }

    String summary() {
        return Sentence.of("model.synctalk", size(), channelsInWords()).english();
    }

    private Sentence channelsInWords() {
        return switch (width) {
            case 32 -> Sentence.of("model.synctalk.full");
            case 16 -> Sentence.of("model.synctalk.half");
            default -> Sentence.of("model.synctalk.other", width);
        };
    }

    @Override
    public void tell(Layers layers) {
        Value picture = layers.input("input", 6, size(), size());
        Value[] down = new Value[steps + 1];
        down[0] = Blocks.invertedResidual(layers, picture, "inc.inconv.0", 6, width, 1, false);
        for (int step = 1; step <= steps; step++) {
            String name = "down" + step + ".maxpool_conv.0";
            down[step] = Blocks.doubleConvolution(layers, down[step - 1], name, channels(step - 1), channels(step), 2);
        }
        keep(layers, down);
        Value value = fused(layers, down[steps], audio.tell(layers));
        for (int step = 1; step <= steps; step++) {
            int channels = 2 * channels(steps - step);
            value = Blocks.risingConvolution(
                    layers, value, down[steps - step], "up" + step + ".conv", channels, risen(step));
        }
        layers.output("output", layers.sigmoid(painted(layers, value)), 3, size(), size());
    }

    /** The largest is not: to compute it anew takes less than to store it. */
    private void keep(Layers layers, Value[] down) {
        for (int step = 1; step <= steps; step++) {
            down[step] = layers.kept(down[step], channels(step), size() >> step, size() >> step);
        }
    }

    /** Channels after so many halvings: the lowest has sixteen times those of the inlet, each above it half of that. */
    private int channels(int step) {
        int lowest = 16 * width;
        return Math.max(width, lowest >> (steps - step));
    }

    /** Channels after so many doublings: what the next one joins with, except that the last of four keeps the width. */
    private int risen(int step) {
        return step == steps ? last() : channels(steps - step - 1);
    }

    private int last() {
        return steps == 5 ? width / 2 : width;
    }

    private Value fused(Layers layers, Value seen, Value heard) {
        int lowest = 16 * width;
        Value fused = Blocks.doubleConvolution(layers, seen, heard, "fuse_conv.0", 2 * lowest, lowest);
        return Blocks.doubleConvolution(layers, fused, "fuse_conv.1", lowest, lowest / 2, 1);
    }

    private Value painted(Layers layers, Value value) {
        return layers.convolution(
                value, new Convolution("outc.conv", 3, last(), 1, true, Optional.empty(), new Window(1, 1, 0, 1)));
    }
}
