package studio.soliloquy.animation.meshwarp;

import java.util.List;
import java.util.function.Function;

/**
 * Where the picture is split between the lips: one line where the portrait's lips touch, two where they are apart.
 *
 * @param upper the lower edge of the upper lip
 * @param lower the upper edge of the lower lip
 */
record LipLines(LipCurve upper, LipCurve lower) {
    /** Width of the transition between the lips, in pixels: what an edge in a picture has. */
    private static final double EDGE = 1.2;

    /** Beyond the corners there is no edge, and the transition widens by this share of the distance. */
    private static final double WIDENING = 0.8;

    static LipLines of(FaceRig rig, MouthPlane plane, Function<FacePoint, Vector> place) {
        return new LipLines(curve(plane, rig.innerUpperLip(), place), curve(plane, rig.innerLowerLip(), place));
    }

    private static LipCurve curve(MouthPlane plane, List<FacePoint> points, Function<FacePoint, Vector> place) {
        List<Vector> places = points.stream().map(place).toList();
        return new LipCurve(
                places.stream().mapToDouble(p -> plane.along(p.x(), p.y())).toArray(),
                places.stream().mapToDouble(p -> plane.across(p.x(), p.y())).toArray());
    }

    LipLines joined() {
        LipCurve line = LipCurve.between(upper, lower);
        return new LipLines(line, line);
    }

    /** Which share of a place belongs to the upper lip and what is above it, 0…1. */
    double upperShare(double along, double across) {
        return Ramp.clamp(0.5 - (across - upper.at(along)) / width(upper, along));
    }

    double lowerShare(double along, double across) {
        return Ramp.clamp(0.5 + (across - lower.at(along)) / width(lower, along));
    }

    private static double width(LipCurve curve, double along) {
        return EDGE + WIDENING * curve.beyond(along);
    }
}
