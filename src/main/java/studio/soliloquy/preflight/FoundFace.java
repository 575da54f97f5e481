package studio.soliloquy.preflight;

import studio.soliloquy.face.Face;
import studio.soliloquy.face.FacePose;

/**
 * A face in a portrait.
 *
 * @param x of the box's left side, in pixels
 * @param y of the box's upper side, in pixels
 * @param yawDegrees how far it is turned aside, positive towards the picture's right
 * @param pitchDegrees how far it is turned up
 * @param rollDegrees how far it is turned clockwise
 */
public record FoundFace(
        double x, double y, double width, double height, double yawDegrees, double pitchDegrees, double rollDegrees) {
    static FoundFace of(Face face) {
        FacePose pose = FacePose.of(face.mesh());
        return new FoundFace(
                tenth(face.box().x()),
                tenth(face.box().y()),
                tenth(face.box().width()),
                tenth(face.box().height()),
                tenth(pose.yaw()),
                tenth(pose.pitch()),
                tenth(pose.roll()));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
