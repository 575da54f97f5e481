package studio.soliloquy.animation.network;

import studio.soliloquy.video.Frame;

/** Reads from a parsing picture which pixels of the frame must stay as they are. */
final class KeptPixels {
    private static final int WHITE = 0xffffff;
    private static final int RED = 0xff0000;
    private static final int KEPT = 255;

    private KeptPixels() {}

    /** @return 255 where the parsing is red or white, else 0 */
    static byte[] of(Frame parsing) {
        byte[] kept = new byte[parsing.width() * parsing.height()];
        byte[] bgr = parsing.bgr();
        for (int i = 0; i < kept.length; i++) {
            int rgb = (bgr[i * 3 + 2] & 0xff) << 16 | (bgr[i * 3 + 1] & 0xff) << 8 | bgr[i * 3] & 0xff;
            kept[i] = (byte) (rgb == RED || rgb == WHITE ? KEPT : 0);
        }
        return kept;
    }

    /** The mean over a square of {@code 2 * radius + 1} pixels around each, so that the mask's edge is no step. */
    static byte[] softened(byte[] mask, int width, int height, int radius) {
        return averagedAcross(averagedAcross(mask, width, height, radius), height, width, radius);
    }

    /** Averages along rows and transposes. */
    private static byte[] averagedAcross(byte[] mask, int width, int height, int radius) {
        byte[] averaged = new byte[mask.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int d = -radius; d <= radius; d++) {
                    sum += mask[y * width + Math.max(0, Math.min(width - 1, x + d))] & 0xff;
                }
                averaged[x * height + y] = (byte) (sum / (2 * radius + 1));
            }
        }
        return averaged;
    }
}
