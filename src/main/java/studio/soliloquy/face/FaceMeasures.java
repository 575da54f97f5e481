package studio.soliloquy.face;

/**
 * What a mesh says about the face's expression and turn. All lengths are fractions of another length of the same face,
 * so they do not depend on the picture's size.
 *
 * @param mouthOpening between the inner edges of the lips, as a fraction of {@link FaceMesh#height()}; 0 when closed
 * @param mouthWidth between the corners of the mouth, as a fraction of {@link FaceMesh#height()}
 * @param rightEyeOpening between the lids of the person's right eye, as a fraction of the eye's width
 * @param leftEyeOpening the same of the left eye
 * @param yaw how far the face is turned aside, in degrees: 0 is straight ahead, positive towards the picture's right
 */
public record FaceMeasures(
        double mouthOpening, double mouthWidth, double rightEyeOpening, double leftEyeOpening, double yaw) {
    private static final int UPPER_LIP = 13;
    private static final int LOWER_LIP = 14;
    private static final int RIGHT_MOUTH_CORNER = 61;
    private static final int LEFT_MOUTH_CORNER = 291;
    private static final int RIGHT_CHEEK = 234;
    private static final int LEFT_CHEEK = 454;

    public static FaceMeasures of(FaceMesh mesh) {
        return new FaceMeasures(
                mesh.distance(UPPER_LIP, LOWER_LIP) / mesh.height(),
                mesh.distance(RIGHT_MOUTH_CORNER, LEFT_MOUTH_CORNER) / mesh.height(),
                mesh.distance(159, 145) / mesh.distance(33, 133),
                mesh.distance(386, 374) / mesh.distance(362, 263),
                yaw(mesh));
    }

    /** The cheek that comes nearer to the viewer is the one that the face turns away from. */
    private static double yaw(FaceMesh mesh) {
        double depth = mesh.z(LEFT_CHEEK) - mesh.z(RIGHT_CHEEK);
        return Math.toDegrees(Math.atan2(depth, mesh.distance(RIGHT_CHEEK, LEFT_CHEEK)));
    }
}
