package studio.soliloquy.preflight;

import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/**
 * How sharp a part of a picture is: the variance of its Laplacian (Pech-Pacheco et al., "Diatom autofocusing in
 * brightfield microscopy", 2000), of the grey part at one size, so that pictures of any size compare.
 */
final class Sharpness {
    private static final int EDGE = 160;

    private Sharpness() {}

    /** @return 0 where all is one colour; faces in focus have some hundreds */
    static double of(Frame picture, int x, int y, int width, int height) {
        int left = Math.max(0, Math.min(x, picture.width() - 1));
        int top = Math.max(0, Math.min(y, picture.height() - 1));
        Frame part = Pictures.cropped(
                picture,
                left,
                top,
                Math.max(1, Math.min(width, picture.width() - left)),
                Math.max(1, Math.min(height, picture.height() - top)));
        return ofWhole(Pictures.resized(part, EDGE, EDGE));
    }

    private static double ofWhole(Frame part) {
        double sum = 0;
        double squares = 0;
        int count = (EDGE - 2) * (EDGE - 2);
        for (int y = 1; y < EDGE - 1; y++) {
            for (int x = 1; x < EDGE - 1; x++) {
                double laplacian = grey(part, x - 1, y)
                        + grey(part, x + 1, y)
                        + grey(part, x, y - 1)
                        + grey(part, x, y + 1)
                        - 4 * grey(part, x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
            }
        }
        double mean = sum / count;
        return squares / count - mean * mean;
    }

    private static double grey(Frame part, int x, int y) {
        int at = part.offset(x, y);
        byte[] bgr = part.bgr();
        return 0.114 * (bgr[at] & 0xff) + 0.587 * (bgr[at + 1] & 0xff) + 0.299 * (bgr[at + 2] & 0xff);
    }
}
