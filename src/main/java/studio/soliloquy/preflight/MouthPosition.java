package studio.soliloquy.preflight;

import java.util.List;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;

/** A mouth at a moment that tells whether a face is measured well. */
public enum MouthPosition {
    REST(MouthShape.REST),
    /** As in "ah". */
    OPEN(new MouthShape(0.75f, 0, 0, 0, 0, 0, 0)),
    /** As in "ee". */
    WIDE(new MouthShape(0.2f, 0, 0, 0.85f, 0, 0, 0)),
    /** As in "oo". */
    ROUND(new MouthShape(0.25f, 0, 1, 0, 0, 0, 0)),
    /** As in "m". */
    CLOSED(new MouthShape(0, 1, 0, 0, 0, 0, 0)),
    /** As in "f". */
    BITE(new MouthShape(0.05f, 0, 0, 0, 1, 0, 0));

    private final MouthShape shape;

    MouthPosition(MouthShape shape) {
        this.shape = shape;
    }

    MouthShape shape() {
        return shape;
    }

    /** The frame of a speech in which the mouth is most like this. */
    int nearestIn(MouthTrack track) {
        List<MouthShape> shapes = track.shapes();
        int nearest = 0;
        for (int frame = 1; frame < shapes.size(); frame++) {
            nearest = distance(shapes.get(frame)) < distance(shapes.get(nearest)) ? frame : nearest;
        }
        return nearest;
    }

    private double distance(MouthShape other) {
        return square(shape.jaw() - other.jaw())
                + square(shape.closed() - other.closed())
                + square(shape.round() - other.round())
                + square(shape.wide() - other.wide())
                + square(shape.bite() - other.bite())
                + square(shape.silence() - other.silence());
    }

    private static double square(double value) {
        return value * value;
    }
}
