package studio.soliloquy.animation.meshwarp;

import java.util.Arrays;
import java.util.List;

/**
 * One eye's lids and brow as curves over the line between its corners: x along it, y across and down, in pixels, from
 * the corner on the picture's left.
 */
final class EyeOutline {
    /** Beyond the corners the lid's way fades over this share of the eye's width. */
    private static final double FADE = 0.16;

    private final double originX;
    private final double originY;
    private final double alongX;
    private final double alongY;
    private final double width;
    private final LipCurve upper;
    private final LipCurve lower;
    private final LipCurve brow;

    EyeOutline(List<Vector> mesh, int eye) {
        int[] upperLid = MeshTopology.upperLid(eye);
        Vector from = mesh.get(upperLid[0]);
        Vector to = mesh.get(upperLid[upperLid.length - 1]);
        width = Math.hypot(to.x() - from.x(), to.y() - from.y());
        originX = from.x();
        originY = from.y();
        alongX = (to.x() - from.x()) / width;
        alongY = (to.y() - from.y()) / width;
        upper = curve(mesh, upperLid);
        lower = curve(mesh, MeshTopology.lowerLid(eye));
        brow = curve(mesh, MeshTopology.browEdge(eye));
    }

    private LipCurve curve(List<Vector> mesh, int[] line) {
        return new LipCurve(
                Arrays.stream(line)
                        .mapToDouble(i -> along(mesh.get(i).x(), mesh.get(i).y()))
                        .toArray(),
                Arrays.stream(line)
                        .mapToDouble(i -> across(mesh.get(i).x(), mesh.get(i).y()))
                        .toArray());
    }

    double along(double x, double y) {
        return (x - originX) * alongX + (y - originY) * alongY;
    }

    double across(double x, double y) {
        return (y - originY) * alongX - (x - originX) * alongY;
    }

    double downX() {
        return -alongY;
    }

    double downY() {
        return alongX;
    }

    /** How open the eye is in the portrait, as a share of its width. */
    double opening() {
        return (lower.at(width / 2) - upper.at(width / 2)) / width;
    }

    double width() {
        return width;
    }

    double lowerLid(double along) {
        return lower.at(along);
    }

    double upperLid(double along) {
        return upper.at(along);
    }

    /** Where the lid's edge rests when the eye is shut: on the lower lid, and unmoved away from the eye. */
    double closedLid(double along) {
        double fade = 1 - Ramp.smooth(0, FADE * width, upper.beyond(along));
        double way = Math.max(0, lower.at(along) - upper.at(along) + 0.03 * width);
        return upper.at(along) + way * fade;
    }

    /** The upper end of the skin that unfolds: a little below the brow, and never too close to the lid. */
    double brow(double along) {
        return Math.min(brow.at(along) + 0.02 * width, upper.at(along) - 0.16 * width);
    }

    PixelRectangle bounds(int pictureWidth, int pictureHeight) {
        double reach = FADE * width;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double along = -reach; along <= width + reach; along += 1) {
            for (double across : new double[] {brow(along), upper.at(along), lower.at(along) + 0.05 * width}) {
                double x = originX + along * alongX - across * alongY;
                double y = originY + along * alongY + across * alongX;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return PixelRectangle.within(left - 1, top - 1, right + 2, bottom + 2, pictureWidth, pictureHeight);
    }
}
