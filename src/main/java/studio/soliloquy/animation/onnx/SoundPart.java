package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.network.EncoderSettings;
import studio.soliloquy.animation.network.RowWindow;
import studio.soliloquy.animation.network.RowWindow.Edges;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.video.FrameRate;

/**
 * How the sound becomes a tensor.
 *
 * @param input the tensor's name
 * @param length rows that the network hears for a frame
 * @param offset of the first of them from the frame's own
 * @param timeLast whether the tensor is [width][rows]; else it is [rows][width]
 */
record SoundPart(String input, Heard heard, int length, int offset, Edges edges, boolean timeLast) {
    private static final Map<String, Edges> EDGES =
            Names.inOrder("shift", Edges.SHIFT, "zeros", Edges.ZEROS, "repeat", Edges.REPEAT);
    private static final Map<String, Boolean> ORDERS = Names.inOrder("time-last", true, "time-first", false);
    private static final int LONGEST = 1000;
    private static final int WIDEST = 1 << 20;

    SoundPart {
        requireNonNull(input, "input");
        requireNonNull(heard, "heard");
        requireNonNull(edges, "edges");
    }

    /** @param frameRate of the video, where it has but one */
    static SoundPart read(Branch sound, int frameRate) {
        String input = sound.text("input", "the name of a tensor");
        Heard heard = heard(sound, frameRate);
        Branch window = sound.branch("window");
        int length = window.whole("length", 1, LONGEST);
        int offset = window.whole("offset", -LONGEST, LONGEST, 0);
        Edges edges = window.choice("edges", EDGES, Edges.ZEROS);
        window.end();
        boolean timeLast = sound.choice("order", ORDERS, heard instanceof Heard.Mel);
        sound.end();
        return new SoundPart(input, heard, length, offset, edges, timeLast);
    }

    private static Heard heard(Branch sound, int frameRate) {
        boolean mel = sound.has("mel");
        boolean encoder = sound.has("encoder");
        boolean brought = sound.has("brought");
        if ((mel ? 1 : 0) + (encoder ? 1 : 0) + (brought ? 1 : 0) != 1) {
            throw PipelineMistake.invalid("pipeline.sound: expected one of the keys mel, encoder and brought, found "
                    + (mel || encoder || brought ? "several" : "none") + ".");
        }
        if (mel) {
            return new Heard.Mel(MelPart.read(sound.branch("mel")));
        }
        return encoder ? encoded(sound.branch("encoder"), frameRate) : brought(sound.branch("brought"));
    }

    private static Heard encoded(Branch encoder, int frameRate) {
        String model = encoder.text("model", "the id of a model");
        String file = encoder.text("file", "the name of that model's network");
        int width = encoder.whole("width", 1, WIDEST);
        int columns = encoder.whole("columns", 1, LONGEST);
        boolean twice = encoder.truth("ends-twice", false);
        MelSettings mel = MelPart.read(encoder.branch("mel"));
        encoder.end();
        return new Heard.Encoded(model, file, new EncoderSettings(mel, columns, frameRate, width, twice));
    }

    private static Heard brought(Branch brought) {
        Heard heard = new Heard.Brought(
                new FeatureKind(brought.text("name", "the features' name"), brought.whole("width", 1, WIDEST)));
        brought.end();
        return heard;
    }

    /** Which rows are heard for which frame. */
    RowWindow window(FrameRate rate) {
        double framesPerSecond = (double) rate.numerator() / rate.denominator();
        double rowsPerFrame = heard instanceof Heard.Mel mel ? mel.settings().columnsPerSecond() / framesPerSecond : 1;
        return new RowWindow(length, rowsPerFrame, offset, edges);
    }

    /** Values that the network hears for a frame. */
    long values() {
        return (long) length * heard.width();
    }
}
