package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.animation.network.PastedRegion;
import studio.soliloquy.video.Interpolation;

/**
 * What the network gives, and how it is put back.
 *
 * @param name the tensor's
 * @param low what is black, as {@code high} is what is white
 * @param redFirst whether its channels are red, green, blue; else blue, green, red
 * @param channelsLast whether the tensor is [batch, height, width, channels]
 * @param parsing whether pixels that a template's parsing picture keeps stay as they are
 */
record OutputPart(
        String name,
        double low,
        double high,
        boolean redFirst,
        boolean channelsLast,
        PastedRegion region,
        boolean parsing) {
    private static final String REGION = "a list of four numbers within 0…1 (left, top, right, bottom)";

    OutputPart {
        requireNonNull(name, "name");
        requireNonNull(region, "region");
    }

    static Interpolation interpolation(Branch output) {
        return output.choice("interpolation", PicturePart.INTERPOLATIONS, Interpolation.LINEAR);
    }

    static OutputPart read(Branch output) {
        String name = output.text("name", "the name of a tensor");
        double[] range = output.has("range")
                ? output.numbers("range", 2, "a list of two numbers, black and white")
                : new double[] {0, 1};
        if (range[0] == range[1]) {
            throw output.wrong("range", "a list of two numbers that differ, black and white");
        }
        OutputPart part = new OutputPart(
                name,
                range[0],
                range[1],
                output.choice("colours", PicturePart.COLOURS, false),
                output.choice("layout", PicturePart.LAYOUTS, false),
                region(output),
                output.truth("keep-parsed", true));
        output.end();
        return part;
    }

    private static PastedRegion region(Branch output) {
        double[] sides = output.has("region") ? output.numbers("region", 4, REGION) : new double[] {0, 0, 1, 1};
        double feather = output.number("feather", PastedRegion.FEATHER);
        boolean matched = output.truth("match-colours", true);
        return output.checked(() -> new PastedRegion(sides[0], sides[1], sides[2], sides[3], feather, matched));
    }

    /** Whether the tensor is as compositing wants it. */
    boolean isPlain() {
        return low == 0 && high == 1 && !redFirst && !channelsLast;
    }
}
