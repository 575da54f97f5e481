package studio.soliloquy.animation.meshwarp;

import java.util.ArrayList;
import java.util.List;

/**
 * Points around the face that let its motion fade into hair, neck and background, instead of stopping at its outline:
 * rings around the oval, wider above for the hair, and rows below the chin.
 */
final class Anchors {
    private static final double[] RING = {1.12, 1.4, 1.75, 2.2};
    private static final double[] RING_ABOVE = {1.15, 1.5, 1.95, 2.45};
    private static final double[] RING_HEAD_SHARE = {1, 0.85, 0.3, 0};
    private static final double[] NECK = {0.1, 0.26, 0.5, 0.8};
    private static final double[] NECK_CHIN_SHARE = {0.66, 0.3, 0.07, 0};
    private static final double[] NECK_HEAD_SHARE = {1, 0.8, 0.35, 0};
    private static final int NECK_COLUMNS = 9;

    private final HeadFrame head;
    private final List<Vector> oval;
    private final Vector centre;
    private final List<FacePoint> points = new ArrayList<>();

    private Anchors(HeadFrame head, List<Vector> oval) {
        this.head = head;
        this.oval = oval;
        Vector sum = Vector.ZERO;
        for (Vector point : oval) {
            sum = sum.plus(point);
        }
        centre = sum.times(1.0 / oval.size());
    }

    /**
     * Anchors lie in the picture plane, upright with the head: a turned head's outline seen from the side would fold.
     *
     * @param oval the outline of the face in the head's axes, clockwise from the forehead
     */
    static List<FacePoint> around(HeadFrame head, List<Vector> oval) {
        Vector down = new Vector(head.down().x(), head.down().y(), 0).unit();
        HeadFrame upright = new HeadFrame(
                head.origin(),
                new Vector(down.y(), -down.x(), 0),
                down,
                new Vector(0, 0, 1),
                head.faceHeight(),
                head.mouthWidth());
        List<Vector> seen = oval.stream()
                .map(point -> upright.toHead(head.toPicture(point)))
                .toList();
        return new Anchors(upright, seen)
                .place().stream()
                        .map(point -> FacePoint.anchor(
                                head.toHead(upright.toPicture(point.rest())), point.chinShare(), point.headShare()))
                        .toList();
    }

    private List<FacePoint> place() {
        for (int i = 0; i < oval.size(); i++) {
            if (isAboveJaw(oval.get(i))) {
                addSpoke(oval.get(i), i % 2 == 0);
            }
        }
        addNeck();
        return points;
    }

    private boolean isAboveJaw(Vector point) {
        return point.y() < 0.12 * head.faceHeight();
    }

    /** Every second spoke leaves out the outer rings, where the points would lie closer than they have to. */
    private void addSpoke(Vector edge, boolean whole) {
        Vector spoke = new Vector(edge.x() - centre.x(), edge.y() - centre.y(), 0);
        double above = Ramp.smooth(0, 0.8, -spoke.y() / spoke.length());
        for (int ring = 0; ring < (whole ? RING.length : 1); ring++) {
            double reach = Ramp.mix(RING[ring], RING_ABOVE[ring], above);
            points.add(FacePoint.anchor(edge.plus(spoke.times(reach - 1)), 0, RING_HEAD_SHARE[ring]));
        }
    }

    private void addNeck() {
        Vector chin = oval.get(oval.size() / 2);
        double halfWidth = 0.5 * (right(oval) - left(oval));
        for (int row = 0; row < NECK.length; row++) {
            for (int column = 0; column < NECK_COLUMNS; column++) {
                double side = 2.0 * column / (NECK_COLUMNS - 1) - 1;
                addNeckPoint(chin, halfWidth, row, side);
            }
        }
    }

    private void addNeckPoint(Vector chin, double halfWidth, int row, double side) {
        double height = head.faceHeight();
        double rise = (0.34 * side * side) * height * (1 - 0.85 * row / (NECK.length - 1));
        double widen = 1.12 + 0.28 * row;
        Vector place = new Vector(
                chin.x() + side * halfWidth * widen,
                chin.y() + NECK[row] * height - rise,
                chin.z() + (0.15 + 0.2 * Math.abs(side)) * height);
        double fade = 1 - Ramp.smooth(0.25, 0.9, Math.abs(side));
        points.add(FacePoint.anchor(place, NECK_CHIN_SHARE[row] * fade, NECK_HEAD_SHARE[row]));
    }

    private static double left(List<Vector> points) {
        return points.stream().mapToDouble(Vector::x).min().orElseThrow();
    }

    private static double right(List<Vector> points) {
        return points.stream().mapToDouble(Vector::x).max().orElseThrow();
    }
}
