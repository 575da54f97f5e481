package studio.soliloquy.face;

/**
 * A face as a detector sees it, in pixels of the picture.
 *
 * @param score 0…1
 * @param rightEyeX the person's right eye, which is on the picture's left
 */
record Detection(FaceBox box, double score, double rightEyeX, double rightEyeY, double leftEyeX, double leftEyeY) {
    private static final double MARGIN = 1.5;

    /** The part of the picture in which a mesh network expects this face: upright, with a margin. */
    Region meshRegion() {
        return new Region(
                box.x() + box.width() / 2,
                box.y() + box.height() / 2,
                Math.max(box.width(), box.height()) * MARGIN,
                Math.atan2(leftEyeY - rightEyeY, leftEyeX - rightEyeX));
    }
}
