package studio.soliloquy.animation.meshwarp;

import java.util.Arrays;
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
    /** How far below the eye's bounds its skin is looked at, in widths of the eye. */
    private static final double BELOW = 0.35;
    /** Of the places around an eye, sorted by light, that which is skin and neither crease nor lash. */
    private static final double LIGHT = 0.85;

    /** The eye's bounds and the skin below: the same pixels first. */
    private final PixelRectangle area;

    private final float[][] colours = new float[3][];
    private final double[] lash = new double[3];

    /**
     * @param bounds of the eye in the picture
     * @param cheeks the colour of the face's skin
     */
    LidSkin(Frame picture, EyeOutline eye, PixelRectangle bounds, double[] cheeks) {
        area = downwards(bounds, (int) (BELOW * eye.width()), picture.height());
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

    private static PixelRectangle downwards(PixelRectangle bounds, int rows, int pictureHeight) {
        int height = Math.min(bounds.height() + rows, pictureHeight - bounds.y());
        return new PixelRectangle(bounds.x(), bounds.y(), bounds.width(), height);
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
        return picture.offset(area.x() + pixel % area.width(), area.y() + pixel / area.width());
    }

    private double luma(Frame picture, int pixel) {
        return PortraitColours.luma(value(picture, pixel, 0), value(picture, pixel, 1), value(picture, pixel, 2));
    }

    /** The skin above the eye is held against itself and that below it too: one may lie in the shade. */
    private double[] weights(Frame picture, EyeOutline eye) {
        double[] weights = new double[area.width() * area.height()];
        Arrays.fill(weights, 1e-8);
        weigh(picture, pixels(eye, LidSkin::isAbove), weights);
        weigh(picture, pixels(eye, LidSkin::isBelow), weights);
        return weights;
    }

    private void weigh(Frame picture, int[] pixels, double[] weights) {
        double[] lumas = Arrays.stream(pixels)
                .mapToDouble(pixel -> luma(picture, pixel))
                .sorted()
                .toArray();
        double skin = lumas.length == 0 ? 0 : lumas[(int) (LIGHT * (lumas.length - 1))];
        for (int pixel : pixels) {
            weights[pixel] = 0.01 + Ramp.smooth(0.8 * skin, skin, luma(picture, pixel));
        }
    }

    private int[] pixels(EyeOutline eye, Zone zone) {
        return IntStream.range(0, area.width() * area.height())
                .filter(pixel -> {
                    double x = area.x() + pixel % area.width();
                    double y = area.y() + pixel / area.width();
                    return zone.has(eye, eye.along(x, y), eye.across(x, y));
                })
                .toArray();
    }

    private interface Zone {
        boolean has(EyeOutline eye, double along, double across);
    }

    private static boolean isAbove(EyeOutline eye, double along, double across) {
        return across > eye.brow(along) && across < eye.upperLid(along) - 0.09 * eye.width();
    }

    private static boolean isEdge(EyeOutline eye, double along, double across) {
        double distance = Math.abs(across - eye.upperLid(along));
        return along > 0 && along < eye.width() && distance < 0.06 * eye.width();
    }

    private static boolean isBelow(EyeOutline eye, double along, double across) {
        return across > eye.lowerLid(along) + 0.16 * eye.width();
    }

    /** The darkest fifth along the upper lid's edge. */
    private void findLash(Frame picture, EyeOutline eye) {
        int[] edge = IntStream.of(pixels(eye, LidSkin::isEdge))
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
        return pass(pass(values, kernel, 1, area.width()), kernel, area.width(), area.height());
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
