package studio.soliloquy.animation.meshwarp;

/**
 * How the head is held in one frame, against the portrait.
 *
 * @param yaw turn to the side, in radians
 * @param pitch nod, in radians; positive lowers the nose
 * @param roll tilt to a shoulder, in radians
 * @param brows share of the brows' full lift, −1…1
 */
record HeadPose(double yaw, double pitch, double roll, double brows) {
    static final HeadPose REST = new HeadPose(0, 0, 0, 0);

    boolean isRest() {
        return yaw == 0 && pitch == 0 && roll == 0 && brows == 0;
    }
}
