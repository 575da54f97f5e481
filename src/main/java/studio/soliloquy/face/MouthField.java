package studio.soliloquy.face;

import java.util.Arrays;
import java.util.List;

/**
 * Moves a mouth by a few of its points: those go exactly where they are told to, and what lies between them follows
 * smoothly (Shepard's interpolation with weights of Franke and Little). Away from the mouth the movement fades out.
 */
final class MouthField {
    private static final int RIGHT_CORNER = 61;
    private static final int LEFT_CORNER = 291;

    /** In widths of the mouth: how far a point reaches, and from where on the movement fades until it is gone. */
    private static final double REACH = 0.7;

    private static final double FADES_FROM = 0.18;
    private static final double GONE = 0.6;

    private final FaceMesh mesh;
    private final double width;
    private final double[] right = new double[PointOffset.MOVABLE.size()];
    private final double[] down = new double[PointOffset.MOVABLE.size()];

    MouthField(FaceMesh mesh, List<PointOffset> offsets) {
        this.mesh = mesh;
        width = Math.max(1e-6, mesh.distance(RIGHT_CORNER, LEFT_CORNER));
        for (PointOffset offset : offsets) {
            int index = PointOffset.MOVABLE.indexOf(offset.point());
            right[index] = offset.right();
            down[index] = offset.down();
        }
    }

    FaceMesh moved() {
        float[] points = Arrays.copyOf(mesh.points(), mesh.points().length);
        for (int point = 0; point < FaceMesh.POINTS; point++) {
            move(point, points);
        }
        return new FaceMesh(points);
    }

    private void move(int point, float[] points) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < right.length; i++) {
            double distance = mesh.distance(point, PointOffset.MOVABLE.get(i)) / width;
            double weight = weight(distance);
            sum += weight;
            x += weight * right[i];
            y += weight * down[i];
            nearest = Math.min(nearest, distance);
        }
        if (sum > 0) {
            double share = fading(nearest) / sum;
            points[point * 3] += (float) (share * x);
            points[point * 3 + 1] += (float) (share * y);
        }
    }

    /** So large where the distance is 0 that nothing else counts there. */
    private static double weight(double distance) {
        double nearness = Math.max(0, REACH - distance) / (REACH * Math.max(distance, 1e-6));
        return nearness * nearness;
    }

    private static double fading(double distance) {
        double t = Math.max(0, Math.min(1, (distance - FADES_FROM) / (GONE - FADES_FROM)));
        return 1 - t * t * (3 - 2 * t);
    }
}
