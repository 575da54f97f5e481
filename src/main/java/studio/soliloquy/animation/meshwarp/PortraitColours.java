package studio.soliloquy.animation.meshwarp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import studio.soliloquy.video.Frame;

/**
 * What the inside of the mouth is painted with, taken from the picture itself so that it suits a photograph, an old
 * print or a painting. Colours are blue, green, red, 0…255.
 *
 * @param flesh what lines the mouth: the lips' colour, and redder where the picture has any colour at all
 * @param grain deviation of the picture's noise, in levels
 */
record PortraitColours(double[] flesh, double[] skin, double[] tooth, double grain) {
    private static final int[] CHEEKS = {50, 280, 205, 425, 101, 330, 36, 266};

    /** Ivory as a painter would mix it. */
    private static final double[] IVORY = {0.84, 0.94, 1};

    private static final double[] RED_FLESH = {0.42, 0.42, 1};

    /** How much of its own tint a tooth keeps; the rest is the light that falls on the skin. */
    private static final double OWN_TINT = 0.15;

    private static final double BRIGHTNESS = 0.8;
    private static final double WHITE_SHARE = 0.97;

    static PortraitColours of(Frame picture, List<Vector> mesh) {
        double[] lip = mean(picture, lips(mesh), 1);
        List<Vector> cheeks = Arrays.stream(CHEEKS).mapToObj(mesh::get).toList();
        int patch = Math.max(
                2,
                (int) (mesh.get(MeshTopology.LEFT_SIDE).x()
                                - mesh.get(MeshTopology.RIGHT_SIDE).x())
                        / 40);
        double[] skin = mean(picture, cheeks, patch);
        return new PortraitColours(
                flesh(lip, skin), skin, tooth(skin, white(picture, mesh)), grain(picture, cheeks, patch));
    }

    private static List<Vector> lips(List<Vector> mesh) {
        int[] upper = MeshTopology.upperLip(1);
        int[] lower = MeshTopology.lowerLip(1);
        return IntStream.range(2, 9)
                .mapToObj(i -> List.of(mesh.get(upper[i]), mesh.get(lower[i])))
                .flatMap(List::stream)
                .toList();
    }

    PortraitColours withTooth(double[] seen) {
        return new PortraitColours(flesh, skin, seen, grain);
    }

    /** Painted lips may be as yellow as the skin, but the inside of a mouth is red; in a grey picture all is grey. */
    private static double[] flesh(double[] lip, double[] skin) {
        double luma = luma(lip[0], lip[1], lip[2]);
        double colourful = Ramp.smooth(0.1, 0.45, (skin[2] - skin[0]) / Math.max(1, luma(skin[0], skin[1], skin[2])));
        double[] flesh = new double[3];
        double red = luma(RED_FLESH[0], RED_FLESH[1], RED_FLESH[2]);
        for (int c = 0; c < 3; c++) {
            flesh[c] = Ramp.mix(lip[c], luma * RED_FLESH[c] / red, 0.7 * colourful);
        }
        return flesh;
    }

    private static double[] tooth(double[] skin, double white) {
        double brightest = Math.max(1, Math.max(skin[0], Math.max(skin[1], skin[2])));
        double[] tooth = new double[3];
        for (int c = 0; c < 3; c++) {
            tooth[c] = OWN_TINT * IVORY[c] + (1 - OWN_TINT) * Math.pow(skin[c] / brightest, 0.9);
        }
        double scale = BRIGHTNESS * white / luma(tooth[0], tooth[1], tooth[2]);
        for (int c = 0; c < 3; c++) {
            tooth[c] = Math.min(250, tooth[c] * scale);
        }
        return tooth;
    }

    /** How bright the brightest places of the face are. */
    private static double white(Frame picture, List<Vector> mesh) {
        PixelRectangle face = PixelRectangle.within(
                mesh.get(MeshTopology.RIGHT_SIDE).x(),
                mesh.get(MeshTopology.FOREHEAD).y(),
                mesh.get(MeshTopology.LEFT_SIDE).x(),
                mesh.get(MeshTopology.CHIN).y(),
                picture.width(),
                picture.height());
        int[] histogram = new int[256];
        for (int y = face.y(); y < face.endY(); y++) {
            for (int x = face.x(); x < face.endX(); x++) {
                histogram[(int) luma(picture, x, y)]++;
            }
        }
        int left = (int) (face.width() * face.height() * WHITE_SHARE);
        int level = 0;
        while (level < 255 && left >= histogram[level]) {
            left -= histogram[level];
            level++;
        }
        return level;
    }

    private static double[] mean(Frame picture, List<Vector> places, int reach) {
        double[] sum = new double[3];
        int count = 0;
        for (Vector place : places) {
            for (int y = (int) place.y() - reach; y <= place.y() + reach; y++) {
                for (int x = (int) place.x() - reach; x <= place.x() + reach; x++) {
                    if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
                        for (int c = 0; c < 3; c++) {
                            sum[c] += picture.bgr()[picture.offset(x, y) + c] & 0xff;
                        }
                        count++;
                    }
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            sum[c] /= Math.max(1, count);
        }
        return sum;
    }

    /** From the median of how far pixels of the cheeks are from the mean of their neighbours. */
    private static double grain(Frame picture, List<Vector> cheeks, int reach) {
        double[] residuals = cheeks.stream()
                .flatMapToDouble(place -> IntStream.rangeClosed(-reach, reach)
                        .filter(i -> place.x() + i >= 1
                                && place.x() + i < picture.width() - 1
                                && place.y() >= 1
                                && place.y() < picture.height() - 1)
                        .mapToDouble(i -> Math.abs(residual(picture, (int) (place.x() + i), (int) place.y()))))
                .sorted()
                .toArray();
        return residuals.length == 0 ? 0 : Math.min(5, 1.4826 / Math.sqrt(1.25) * residuals[residuals.length / 2]);
    }

    private static double residual(Frame picture, int x, int y) {
        double around =
                luma(picture, x - 1, y) + luma(picture, x + 1, y) + luma(picture, x, y - 1) + luma(picture, x, y + 1);
        return luma(picture, x, y) - around / 4;
    }

    private static double luma(Frame picture, int x, int y) {
        int at = picture.offset(x, y);
        return luma(picture.bgr()[at] & 0xff, picture.bgr()[at + 1] & 0xff, picture.bgr()[at + 2] & 0xff);
    }

    static double luma(double blue, double green, double red) {
        return 0.114 * blue + 0.587 * green + 0.299 * red;
    }
}
