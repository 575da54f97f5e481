package studio.soliloquy.preview;

import studio.soliloquy.video.Frame;

/** Makes frames smaller, each new pixel the mean of those it covers. */
final class Reduction {
    private Reduction() {}

    /** The frame itself where it is small enough already. */
    static Frame toLongestEdge(Frame frame, int longestEdge) {
        int edge = Math.max(frame.width(), frame.height());
        if (edge <= longestEdge) {
            return frame;
        }
        Frame reduced =
                Frame.black(scaled(frame.width(), longestEdge, edge), scaled(frame.height(), longestEdge, edge));
        for (int y = 0; y < reduced.height(); y++) {
            int top = border(y, frame.height(), reduced.height());
            int bottom = border(y + 1, frame.height(), reduced.height());
            for (int x = 0; x < reduced.width(); x++) {
                int left = border(x, frame.width(), reduced.width());
                int right = border(x + 1, frame.width(), reduced.width());
                mean(frame, left, top, right, bottom, reduced.bgr(), reduced.offset(x, y));
            }
        }
        return reduced;
    }

    private static int scaled(int length, int longestEdge, int edge) {
        return Math.max(1, (int) Math.round((double) length * longestEdge / edge));
    }

    private static int border(int index, int length, int parts) {
        return (int) ((long) index * length / parts);
    }

    private static void mean(Frame frame, int left, int top, int right, int bottom, byte[] target, int offset) {
        int blue = 0;
        int green = 0;
        int red = 0;
        byte[] source = frame.bgr();
        for (int y = top; y < bottom; y++) {
            int end = frame.offset(right, y);
            for (int i = frame.offset(left, y); i < end; i += 3) {
                blue += source[i] & 0xff;
                green += source[i + 1] & 0xff;
                red += source[i + 2] & 0xff;
            }
        }
        int count = (right - left) * (bottom - top);
        target[offset] = (byte) ((blue + count / 2) / count);
        target[offset + 1] = (byte) ((green + count / 2) / count);
        target[offset + 2] = (byte) ((red + count / 2) / count);
    }
}
