package studio.soliloquy.render;

import java.util.Arrays;
import studio.soliloquy.video.Frame;

/** Frames that carry a number in twelve black or white columns, which an encoder leaves readable. */
public final class NumberedFrame {
    private static final int BITS = 12;

    private NumberedFrame() {}

    public static Frame draw(int width, int height, int number) {
        Frame frame = Frame.black(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                byte light = (byte) ((number >> (x * BITS / width) & 1) == 1 ? 235 : 16);
                int offset = frame.offset(x, y);
                Arrays.fill(frame.bgr(), offset, offset + 3, light);
            }
        }
        return frame;
    }

    public static int read(Frame frame) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * frame.width() / (2 * BITS);
            if ((frame.bgr()[frame.offset(x, frame.height() / 2)] & 0xff) > 127) {
                number |= 1 << bit;
            }
        }
        return number;
    }
}
