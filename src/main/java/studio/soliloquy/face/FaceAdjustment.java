package studio.soliloquy.face;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import studio.soliloquy.error.StudioException;

/**
 * What a person has put right about a face by hand.
 *
 * @param box of what a model redraws; {@link BoxAdjustment#NONE} where nothing is given
 * @param points of the mouth, each at most once, in the order of their numbers; none where nothing is given
 */
public record FaceAdjustment(BoxAdjustment box, List<PointOffset> points) {
    /** The face is as it was measured. */
    public static final FaceAdjustment NONE = new FaceAdjustment(BoxAdjustment.NONE, List.of());

    /** In parts of the face's height: farther is another mouth. */
    private static final double FARTHEST = 0.2;

    public FaceAdjustment {
        box = box == null ? BoxAdjustment.NONE : box;
        List<PointOffset> given = points == null ? List.of() : points;
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Expected points with their offsets, found nothing for one of them");
        }
        if (given.stream().map(PointOffset::point).distinct().count() < given.size()) {
            throw new IllegalArgumentException("Expected each point at most once, found " + given);
        }
        points = given.stream()
                .filter(offset -> offset.right() != 0 || offset.down() != 0)
                .sorted(Comparator.comparingInt(PointOffset::point))
                .toList();
    }

    /** Whether the face stays as it was measured. */
    public boolean changesNothing() {
        return equals(NONE);
    }

    public FaceAdjustment withoutBox() {
        return new FaceAdjustment(BoxAdjustment.NONE, points);
    }

    public FaceAdjustment withoutPoints() {
        return new FaceAdjustment(box, List.of());
    }

    /**
     * Finds out whether this can be meant for a face.
     *
     * @param width of the picture, in pixels, as is {@code height}
     * @throws StudioException {@code FACE_ADJUSTMENT_UNFIT} where a point would lie outside the picture, or farther from
     *     where it was than a mouth's point can be
     */
    public void requireFitting(FaceMesh mesh, int width, int height) {
        double farthest = FARTHEST * mesh.height();
        for (PointOffset offset : points) {
            double x = mesh.x(offset.point()) + offset.right();
            double y = mesh.y(offset.point()) + offset.down();
            if (!(x >= 0 && x <= width && y >= 0 && y <= height)) {
                throw unfit("point " + offset.point() + " of the mouth within the picture of " + width + "×" + height
                        + " pixels, found it at " + Math.round(x) + ", " + Math.round(y));
            }
            if (Math.hypot(offset.right(), offset.down()) > farthest) {
                throw unfit("point " + offset.point() + " of the mouth moved by at most " + Math.round(farthest)
                        + " pixels of this face, found " + Math.round(Math.hypot(offset.right(), offset.down())));
            }
        }
    }

    private static StudioException unfit(String found) {
        return new StudioException(
                FaceError.FACE_ADJUSTMENT_UNFIT,
                "Expected " + found + ".",
                "Move the point back towards the mouth, or reset it.");
    }

    /** The face with its points moved; the box of the face stays that of what was measured. */
    public Face appliedTo(Face face) {
        return points.isEmpty()
                ? face
                : new Face(face.box(), face.score(), face.presence(), new MouthField(face.mesh(), points).moved());
    }
}
