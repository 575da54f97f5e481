package studio.soliloquy.animation.meshwarp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import studio.soliloquy.face.FaceMesh;

/** Picks the points of a mesh that steer the fields, and gives each its part in every movement. */
final class FacePoints {
    private static final int SKIN_POINTS = 468;
    private static final double[] SEAL = {0.8, 0.85, 0.95, 1};
    private static final double LIP_SPACING = 0.011;
    private static final double SEAL_FROM_ABOVE = 0.3;
    private static final double SEAL_FROM_BELOW = 0.7;

    private final HeadFrame head;
    private final Vector[] rest;
    private final JawRotation jaw;
    private final LipShapes shapes;
    private final List<FacePoint> points = new ArrayList<>();
    private final FacePoint[] innerUpper = new FacePoint[MeshTopology.LIP_POINTS];
    private final FacePoint[] innerLower = new FacePoint[MeshTopology.LIP_POINTS];

    FacePoints(HeadFrame head, FaceMesh mesh) {
        this.head = head;
        rest = IntStream.range(0, SKIN_POINTS)
                .mapToObj(i -> head.toHead(HeadFrame.point(mesh, i)))
                .toArray(Vector[]::new);
        double chin = rest[MeshTopology.CHIN].y();
        Vector right = rest[MeshTopology.RIGHT_SIDE].towards(rest[MeshTopology.RIGHT_JAW_ANGLE], 0.65);
        Vector left = rest[MeshTopology.LEFT_SIDE].towards(rest[MeshTopology.LEFT_JAW_ANGLE], 0.65);
        jaw = new JawRotation(right.towards(left, 0.5), chin);
        shapes = new LipShapes(head, chin, -rest[MeshTopology.NOSE_BASE].y());
        addLips();
        addSkin();
        points.addAll(Anchors.around(
                head, Arrays.stream(MeshTopology.oval()).mapToObj(i -> rest[i]).toList()));
    }

    List<FacePoint> all() {
        return List.copyOf(points);
    }

    JawRotation jaw() {
        return jaw;
    }

    /** The inner edge of the upper lip, from corner to corner. */
    List<FacePoint> innerUpperLip() {
        return List.of(innerUpper);
    }

    List<FacePoint> innerLowerLip() {
        return List.of(innerLower);
    }

    FacePoint chin() {
        return skin(MeshTopology.CHIN, 0);
    }

    /** The lips' edges first: what lies between them is left out where it would crowd. */
    private void addLips() {
        for (int line : new int[] {MeshTopology.INNER_LINE, 0, 1, 2}) {
            int[] upper = MeshTopology.upperLip(line);
            int[] lower = MeshTopology.lowerLip(line);
            for (int i = 0; i < MeshTopology.LIP_POINTS; i++) {
                boolean corner = i == 0 || i == MeshTopology.LIP_POINTS - 1;
                FacePoint above = lip(upper[i], line, i, corner ? FacePoint.Field.BOTH : FacePoint.Field.UPPER);
                FacePoint below = corner ? above : lip(lower[i], line, i, FacePoint.Field.LOWER);
                addLipPoint(above);
                addLipPoint(below);
                if (line == MeshTopology.INNER_LINE) {
                    innerUpper[i] = above;
                    innerLower[i] = below;
                }
            }
        }
    }

    private void addLipPoint(FacePoint point) {
        Vector place = head.toPicture(point.rest());
        boolean free = points.stream()
                .filter(other -> other.field() == point.field() || other.field() == FacePoint.Field.BOTH)
                .map(other -> head.toPicture(other.rest()))
                .allMatch(other ->
                        Math.hypot(other.x() - place.x(), other.y() - place.y()) > LIP_SPACING * head.faceHeight());
        if (free) {
            points.add(point);
        }
    }

    private FacePoint lip(int index, int line, int i, FacePoint.Field field) {
        double t = 2.0 * i / (MeshTopology.LIP_POINTS - 1) - 1;
        boolean lower = field == FacePoint.Field.LOWER;
        return new FacePoint(
                rest[index],
                field,
                lower ? JawRotation.lowerLip(t) : JawRotation.upperLip(t),
                lower ? shapes.lowerLip(rest[index], line, t) : shapes.upperLip(rest[index], line, t),
                lower ? -SEAL_FROM_BELOW * SEAL[line] : SEAL_FROM_ABOVE * SEAL[line],
                i,
                0,
                0,
                1);
    }

    private void addSkin() {
        boolean[] kept = keptSkin();
        for (int i = 0; i < SKIN_POINTS; i++) {
            if (kept[i]) {
                points.add(skin(i, browShare(i)));
            }
        }
    }

    private FacePoint skin(int index, double browShare) {
        Vector place = rest[index];
        double a = shapes.sideways(place);
        double seal = place.y() < 0 ? SEAL_FROM_ABOVE * 0.7 : -SEAL_FROM_BELOW * 0.7;
        return new FacePoint(
                place,
                FacePoint.Field.BOTH,
                jaw.skin(a, place.y()),
                shapes.skin(place),
                seal * shapes.follow(place) * Math.max(0, 1 - a * a),
                Math.max(0, Math.min(10, 5 * (1 + a))),
                0,
                browShare,
                1);
    }

    /**
     * Thins the mesh out: a point that lies closer to a kept one than its spacing, as the picture shows it, adds cost
     * and, on the far side of a turned head, folds. What is nearer to the viewer goes first.
     */
    private boolean[] keptSkin() {
        boolean[] lip = new boolean[SKIN_POINTS];
        for (int line = 0; line < MeshTopology.LIP_LINES; line++) {
            Arrays.stream(MeshTopology.upperLip(line)).forEach(i -> lip[i] = true);
            Arrays.stream(MeshTopology.lowerLip(line)).forEach(i -> lip[i] = true);
        }
        boolean[] kept = lip.clone();
        IntStream.concat(Arrays.stream(MeshTopology.oval()), Arrays.stream(MeshTopology.brows()))
                .filter(i -> isApart(i, kept, 0.5))
                .forEach(i -> kept[i] = true);
        IntStream.range(0, SKIN_POINTS)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> head.toPicture(rest[i]).z()))
                .filter(i -> isApart(i, kept, 1))
                .forEach(i -> kept[i] = true);
        for (int i = 0; i < SKIN_POINTS; i++) {
            kept[i] &= !lip[i];
        }
        return kept;
    }

    private boolean isApart(int index, boolean[] kept, double share) {
        double fromMouth = rest[index].length() / head.faceHeight();
        double spacing = share * (0.036 + 0.05 * Ramp.smooth(0.2, 0.6, fromMouth)) * head.faceHeight();
        Vector place = head.toPicture(rest[index]);
        for (int i = 0; i < SKIN_POINTS; i++) {
            if (kept[i]) {
                Vector other = head.toPicture(rest[i]);
                if (Math.hypot(other.x() - place.x(), other.y() - place.y()) < spacing) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Brows lift as a whole; the forehead above follows, the lids below hardly. */
    private double browShare(int index) {
        double share = 0;
        for (int brow : MeshTopology.brows()) {
            double distance = rest[brow].minus(rest[index]).length() / head.faceHeight();
            boolean above = rest[index].y() < rest[brow].y();
            share = Math.max(share, Ramp.gauss(distance, above ? 0.09 : 0.03));
        }
        return share < 0.02 ? 0 : share;
    }
}
