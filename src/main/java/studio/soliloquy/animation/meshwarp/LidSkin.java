package studio.soliloquy.animation.meshwarp;

import java.util.Comparator;
import java.util.stream.IntStream;
import studio.soliloquy.video.Frame;

/**
 * The skin around an eye, spread smoothly over it: what a lid looks like that the portrait does not show. A mean of the
 * skin above and below the eye, weighted by nearness and without what is darker than skin: lashes, crease, brow. Never
 * changes once made.
 */
final class LidSkin {
    private static final double CHEEK_HUE = 0.45;

    private final PixelRectangle bounds;
    private final float[][] colours = new float[3][];
    private final double[] lash = new double[3];

    /**
     * @param bounds of the eye in the picture
     * @param cheeks the colour of the face's skin
     */
    LidSkin(Frame picture, EyeOutline eye, PixelRectangle bounds, double[] cheeks) {
        this.bounds = bounds;
        double[] weights = weights(picture, eye);
        double deviation = 0.17 * eye.width();
        double[] total = blur(weights, deviation);
        for (int c = 0; c < 3; c++) {
            double[] weighted = new double[weights.length];
            for (int pixel = 0; pixel < weights.length; pixel++) {
                weighted[pixel] = weights[pixel] * value(picture, pixel, c);
            }
            double[] sum = blur(weighted, deviation);
            colours[c] = new float[weights.length];
            for (int pixel = 0; pixel < weights.length; pixel++) {
                colours[c][pixel] = (float) (sum[pixel] / (total[pixel] + 1e-9));
            }
        }
        tint(cheeks);
        findLash(picture, eye);
    }

    /** Shade around an eye is greyer than its lid: some of the cheeks' hue comes back, at the same brightness. */
    private void tint(double[] cheeks) {
        double cheekLuma = Math.max(1, PortraitColours.luma(cheeks[0], cheeks[1], cheeks[2]));
        for (int pixel = 0; pixel < colours[0].length; pixel++) {
            double luma = PortraitColours.luma(colours[0][pixel], colours[1][pixel], colours[2][pixel]);
            for (int c = 0; c < 3; c++) {
                colours[c][pixel] = (float) Ramp.mix(colours[c][pixel], cheeks[c] * luma / cheekLuma, CHEEK_HUE);
            }
        }
    }

    private double value(Frame picture, int pixel, int colour) {
        return picture.bgr()[offset(picture, pixel) + colour] & 0xff;
    }

    private int offset(Frame picture, int pixel) {
        return picture.offset(bounds.x() + pixel % bounds.width(), bounds.y() + pixel / bounds.width());
    }

    private double luma(Frame picture, int pixel) {
        return PortraitColours.luma(value(picture, pixel, 0), value(picture, pixel, 1), value(picture, pixel, 2));
    }

    private double[] weights(Frame picture, EyeOutline eye) {
        double[] weights = new double[bounds.width() * bounds.height()];
        double sum = 0;
        double total = 1e-9;
        for (int pixel = 0; pixel < weights.length; pixel++) {
            weights[pixel] = isSkin(eye, pixel) ? 1 : 1e-6;
            sum += weights[pixel] * luma(picture, pixel);
            total += weights[pixel];
        }
        double mean = sum / total;
        for (int pixel = 0; pixel < weights.length; pixel++) {
            weights[pixel] *= 0.02 + Ramp.smooth(0.8 * mean, 1.1 * mean, luma(picture, pixel));
        }
        return weights;
    }

    private boolean isSkin(EyeOutline eye, int pixel) {
        double x = bounds.x() + pixel % bounds.width();
        double y = bounds.y() + pixel / bounds.width();
        double along = eye.along(x, y);
        double across = eye.across(x, y);
        boolean lid = across > eye.brow(along) && across < eye.upperLid(along) - 0.09 * eye.width();
        return lid || across > eye.lowerLid(along) + 0.08 * eye.width();
    }

    /** The darkest tenth along the upper lid's edge. */
    private void findLash(Frame picture, EyeOutline eye) {
        int[] edge = IntStream.range(0, bounds.width() * bounds.height())
                .filter(pixel -> {
                    double x = bounds.x() + pixel % bounds.width();
                    double y = bounds.y() + pixel / bounds.width();
                    double along = eye.along(x, y);
                    double distance = Math.abs(eye.across(x, y) - eye.upperLid(along));
                    return along > 0 && along < eye.width() && distance < 0.06 * eye.width();
                })
                .boxed()
                .sorted(Comparator.comparingDouble(pixel -> luma(picture, pixel)))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.max(1, edge.length / 5);
        for (int i = 0; i < Math.min(count, edge.length); i++) {
            for (int c = 0; c < 3; c++) {
                lash[c] += value(picture, edge[i], c) / count;
            }
        }
    }

    private double[] blur(double[] values, double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        double[] kernel = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Ramp.gauss(i, deviation);
        }
        return pass(pass(values, kernel, 1, bounds.width()), kernel, bounds.width(), bounds.height());
    }

    /** One direction of a blur; what lies outside counts as nothing. */
    private double[] pass(double[] values, double[] kernel, int stride, int length) {
        int reach = kernel.length / 2;
        double[] blurred = new double[values.length];
        for (int pixel = 0; pixel < values.length; pixel++) {
            int place = pixel / stride % length;
            for (int i = Math.max(-reach, -place); i <= Math.min(reach, length - 1 - place); i++) {
                blurred[pixel] += kernel[i + reach] * values[pixel + i * stride];
            }
        }
        return blurred;
    }

    double colour(int pixel, int channel) {
        return colours[channel][pixel];
    }

    double lash(int channel) {
        return lash[channel];
    }
}
