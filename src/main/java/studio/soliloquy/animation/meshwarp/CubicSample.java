package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.Frame;

/** A picture's value between its pixels, by Keys' cubic convolution (1981) with a = −0.5. */
final class CubicSample {
    private CubicSample() {}

    /** @return 0…255 and a little beyond, where an edge rings */
    static double of(Frame picture, double x, double y, int colour) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double sum = 0;
        for (int j = -1; j <= 2; j++) {
            double weight = kernel(y - row - j);
            int line = Math.max(0, Math.min(picture.height() - 1, row + j));
            for (int i = -1; i <= 2; i++) {
                int place = Math.max(0, Math.min(picture.width() - 1, column + i));
                sum += weight * kernel(x - column - i) * (picture.bgr()[picture.offset(place, line) + colour] & 0xff);
            }
        }
        return sum;
    }

    private static double kernel(double distance) {
        double t = Math.abs(distance);
        if (t <= 1) {
            return (1.5 * t - 2.5) * t * t + 1;
        }
        return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
    }
}
