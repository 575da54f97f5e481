package studio.soliloquy.animation.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import studio.soliloquy.animation.network.DrawnPicture;
import studio.soliloquy.animation.network.Sample;

/** What a network has drawn in its own range, order of colours and layout. */
final class ConvertedPicture implements DrawnPicture {
    private static final int COLOURS = 3;

    private final OutputPart output;
    private final int plane;
    private final float[] drawn;
    private final float[] converted;
    private final FloatBuffer result;

    /** @param plane pixels of the picture */
    ConvertedPicture(OutputPart output, int plane) {
        this.output = output;
        this.plane = plane;
        drawn = new float[COLOURS * plane];
        converted = new float[drawn.length];
        result = ByteBuffer.allocateDirect(drawn.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public FloatBuffer in(Sample sample) {
        sample.output(output.name()).get(0, drawn);
        float low = (float) output.low();
        float span = (float) (output.high() - output.low());
        for (int colour = 0; colour < COLOURS; colour++) {
            int channel = output.redFirst() ? COLOURS - 1 - colour : colour;
            int first = output.channelsLast() ? channel : channel * plane;
            int step = output.channelsLast() ? COLOURS : 1;
            for (int i = 0; i < plane; i++) {
                converted[colour * plane + i] = (drawn[first + i * step] - low) / span;
            }
        }
        return result.put(0, converted);
    }
}
