package studio.soliloquy.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;

import java.util.Optional;

/**
 * Measures the mesh of one detected face. The base network runs at least twice, each time on the region that its last
 * answer gives, and decides whether there is a face at all; the attention network then gives the mesh. Used by one
 * thread at a time. Does not close its runners.
 */
final class FaceMeasurer {
    private static final double MINIMUM_PRESENCE = 0.5;
    private static final double MARGIN = 1.5;
    private static final int MOST_PASSES = 6;
    private static final PicturePyramid.ValueRange RANGE = new PicturePyramid.ValueRange(0, 1);
    private static final int RIGHT_EYE_CORNER = 33;
    private static final int LEFT_EYE_CORNER = 263;

    private final NetworkRunner base;
    private final NetworkRunner attention;

    FaceMeasurer(NetworkRunner base, NetworkRunner attention) {
        this.base = base;
        this.attention = attention;
    }

    Optional<Face> measure(PicturePyramid picture, Detection detection) {
        return settle(picture, detection.meshRegion()).map(settled -> {
            run(attention, picture, settled.region());
            FaceMesh mesh = new FaceMesh(toPicture(RefinedPoints.read(attention), attention, settled.region()));
            return new Face(bounds(mesh), detection.score(), settled.presence(), mesh);
        });
    }

    /**
     * The mesh depends a little on the region that it is measured in, and the region on where the detector put it.
     * Repeated until it stays where it is, the region depends on the face alone, and so does the mesh. Every pass but
     * the first must see a face: what is none can be talked into one by looking again and again.
     */
    private Optional<Settled> settle(PicturePyramid picture, Region start) {
        Region region = start;
        double presence = 0;
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            run(base, picture, region);
            presence = 1 / (1 + Math.exp(-base.output(1)[0]));
            if (pass > 1 && presence < MINIMUM_PRESENCE) {
                return Optional.empty();
            }
            Region next = regionAround(toPicture(base.output(0), base, region));
            if (pass > 1 && next.isNear(region)) {
                break;
            }
            region = next;
        }
        return Optional.of(new Settled(region, presence));
    }

    private record Settled(Region region, double presence) {}

    private static void run(NetworkRunner runner, PicturePyramid picture, Region region) {
        picture.sample(region, runner.network().inputSize(), BORDER_REPLICATE, RANGE, runner.input());
        runner.run();
    }

    private static float[] toPicture(float[] points, NetworkRunner runner, Region region) {
        double size = runner.network().inputSize();
        float[] placed = new float[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double u = points[i] / size;
            double v = points[i + 1] / size;
            placed[i] = (float) region.pictureX(u, v);
            placed[i + 1] = (float) region.pictureY(u, v);
            placed[i + 2] = (float) (points[i + 2] / size * region.side());
        }
        return placed;
    }

    private static Region regionAround(float[] points) {
        double dx = points[LEFT_EYE_CORNER * 3] - points[RIGHT_EYE_CORNER * 3];
        double dy = points[LEFT_EYE_CORNER * 3 + 1] - points[RIGHT_EYE_CORNER * 3 + 1];
        RotatedBounds bounds = new RotatedBounds(Math.atan2(dy, dx));
        for (int i = 0; i < points.length; i += 3) {
            bounds.include(points[i], points[i + 1]);
        }
        double side = Math.max(bounds.width(), bounds.height()) * MARGIN;
        return new Region(bounds.centreX(), bounds.centreY(), side, bounds.angle());
    }

    private static FaceBox bounds(FaceMesh mesh) {
        RotatedBounds bounds = new RotatedBounds(0);
        for (int point = 0; point < FaceMesh.POINTS; point++) {
            bounds.include(mesh.x(point), mesh.y(point));
        }
        return new FaceBox(
                bounds.centreX() - bounds.width() / 2,
                bounds.centreY() - bounds.height() / 2,
                bounds.width(),
                bounds.height());
    }
}
