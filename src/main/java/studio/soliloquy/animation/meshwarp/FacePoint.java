package studio.soliloquy.animation.meshwarp;

/**
 * One point that carries the picture along: a point of the face, or an anchor in its surroundings. All offsets are in
 * the head's axes, in pixels, at full strength of their movement.
 *
 * @param rest where it is in the portrait, in the head's axes
 * @param field which of the two fields it steers
 * @param jaw share of the jaw's turn that it follows
 * @param offsets what the mouth's shapes do to it
 * @param sealShare share of the gap between the lips that it moves when they close: positive downwards
 * @param sealAt where along the lips, 0…10, that gap is measured
 * @param chinShare share of the chin's movement that it follows (anchors on the neck)
 * @param browShare share of the brows' lift
 * @param headShare share of the head's motion that it follows
 */
record FacePoint(
        Vector rest,
        Field field,
        double jaw,
        ShapeOffsets offsets,
        double sealShare,
        double sealAt,
        double chinShare,
        double browShare,
        double headShare) {
    /** The picture is moved by two fields that share all points but the lips. */
    enum Field {
        UPPER,
        LOWER,
        BOTH
    }

    static FacePoint anchor(Vector rest, double chinShare, double headShare) {
        return new FacePoint(rest, Field.BOTH, 0, ShapeOffsets.NONE, 0, 0, chinShare, 0, headShare);
    }
}
