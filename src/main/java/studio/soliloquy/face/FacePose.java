package studio.soliloquy.face;

/**
 * How a face is turned, in degrees; all 0 where it looks straight at the viewer.
 *
 * @param yaw aside, positive towards the picture's right
 * @param pitch positive upwards
 * @param roll in the picture plane, positive clockwise
 */
public record FacePose(double yaw, double pitch, double roll) {
    private static final int FOREHEAD = 10;
    private static final int CHIN = 152;
    private static final int RIGHT_CHEEK = 234;
    private static final int LEFT_CHEEK = 454;

    public static FacePose of(FaceMesh mesh) {
        return new FacePose(
                FaceMeasures.of(mesh).yaw(),
                Math.toDegrees(Math.atan2(mesh.z(FOREHEAD) - mesh.z(CHIN), mesh.distance(FOREHEAD, CHIN))),
                Math.toDegrees(Math.atan2(
                        mesh.y(LEFT_CHEEK) - mesh.y(RIGHT_CHEEK), mesh.x(LEFT_CHEEK) - mesh.x(RIGHT_CHEEK))));
    }
}
