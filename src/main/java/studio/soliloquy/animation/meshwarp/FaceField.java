package studio.soliloquy.animation.meshwarp;

import java.util.List;

/**
 * One of the two smooth fields that carry the picture: through all points of the rig but one lip. Its splines are
 * worked out once. Never changes once made; safe to use from any thread.
 */
final class FaceField {
    /** Small enough to keep lips sharp. */
    private static final double RIDGE = 1e-3;

    private final List<FacePoint> points;
    private final List<Vector> rest;
    private final ThinPlateSpline spline;

    FaceField(FaceRig rig, FacePoint.Field without) {
        points = rig.points().stream().filter(point -> point.field() != without).toList();
        rest = points.stream().map(point -> rig.head().toPicture(point.rest())).toList();
        spline = new ThinPlateSpline(
                rest.stream().mapToDouble(Vector::x).toArray(),
                rest.stream().mapToDouble(Vector::y).toArray(),
                rig.head().faceHeight(),
                ridge(rig.head()));
    }

    /** On the far side of a turned head points crowd that move apart: there the plate may be stiffer. */
    private static double ridge(HeadFrame head) {
        return RIDGE * (1 + 20 * Ramp.smooth(0.25, 0.6, Math.abs(head.yaw())));
    }

    List<Vector> restPlaces() {
        return rest;
    }

    SplineOnLattice on(NodeLattice lattice) {
        return new SplineOnLattice(spline, lattice);
    }

    /** What the field does in one pose. */
    Coefficients coefficients(FaceRig.Posed pose) {
        double[] dx = new double[points.size()];
        double[] dy = new double[points.size()];
        for (int i = 0; i < dx.length; i++) {
            Vector place = pose.inPicture(points.get(i));
            dx[i] = place.x() - rest.get(i).x();
            dy[i] = place.y() - rest.get(i).y();
        }
        return new Coefficients(spline.solve(dx), spline.solve(dy));
    }

    /** The weights of the spline's basis functions for both directions. */
    record Coefficients(float[] x, float[] y) {}
}
