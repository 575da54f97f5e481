package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMeasures;
import studio.soliloquy.face.FacePose;

/** Puts into words what the faces of a portrait are like. */
final class PortraitFindings {
    private static final double TURNED = 20;
    private static final double PROFILE = 35;
    private static final double RAISED = 22;
    private static final double TILTED = 30;
    private static final double OPEN_MOUTH = 0.04;
    private static final double BLURRED = 20;

    /** Meshes reach a little over the border where nothing is missing. */
    private static final double CUT = 0.04;

    private final Asset picture;
    private final List<Face> faces;
    private final PortraitMeasures measures;
    private final OptionalInt wantedWidth;
    private final List<Finding> found = new ArrayList<>();

    /** @param wantedWidth how wide a face the model wants, in pixels; empty while there is no model */
    PortraitFindings(Asset picture, List<Face> faces, PortraitMeasures measures, OptionalInt wantedWidth) {
        this.picture = picture;
        this.faces = faces;
        this.measures = measures;
        this.wantedWidth = wantedWidth;
    }

    /** @param talking the number of the face that talks; where there is none of it, nothing is found */
    List<Finding> of(int talking) {
        if (talking < 0 || talking >= faces.size()) {
            return List.of();
        }
        several(talking);
        Face face = faces.get(talking);
        size(face.box());
        pose(FacePose.of(face.mesh()));
        whole(face.box());
        look(face, measures.sharpness().get(talking));
        if (found.isEmpty()) {
            found.add(Finding.good(
                    SUBJECT,
                    "FACE_GOOD",
                    "The face is " + Math.round(face.box().width()) + " pixels wide, sharp and looks at the viewer.",
                    "Nothing has to be done."));
        }
        return found;
    }

    private void several(int talking) {
        if (faces.size() > 1) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_SEVERAL",
                    "There are " + faces.size() + " faces in the picture; "
                            + (talking == 0 ? "the largest" : "number " + (talking + 1) + " by size") + " talks.",
                    "Choose another face if that is not the one."));
        }
    }

    private void size(FaceBox box) {
        long width = Math.round(box.width());
        if (wantedWidth.isEmpty() || width >= wantedWidth.getAsInt()) {
            return;
        }
        String message =
                "The face is " + width + " pixels wide; the model is at its best from " + wantedWidth.getAsInt() + ".";
        found.add(
                width < wantedWidth.getAsInt() / 2
                        ? Finding.warning(
                                SUBJECT,
                                "FACE_SMALL",
                                message,
                                "Mouth and teeth will look smeared: use a larger picture, or one taken closer.")
                        : Finding.note(
                                SUBJECT,
                                "FACE_SMALL",
                                message,
                                "The mouth will be a little soft; a larger picture helps."));
    }

    private void pose(FacePose pose) {
        long yaw = Math.round(Math.abs(pose.yaw()));
        if (yaw >= TURNED) {
            String message = "The face is turned aside by " + yaw + " degrees.";
            found.add(
                    yaw >= PROFILE
                            ? Finding.warning(
                                    SUBJECT,
                                    "FACE_TURNED",
                                    message,
                                    "Half of the mouth is out of sight, and the lips will look wrong: use a picture that"
                                            + " looks at the viewer.")
                            : Finding.note(
                                    SUBJECT,
                                    "FACE_TURNED",
                                    message,
                                    "The mouth will move less than usual, to look right."));
        }
        if (Math.abs(pose.pitch()) >= RAISED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_RAISED",
                    "The face looks " + (pose.pitch() > 0 ? "up" : "down") + " by " + Math.round(Math.abs(pose.pitch()))
                            + " degrees.",
                    "The jaw will seem to move less; a picture at eye level is better."));
        }
        if (Math.abs(pose.roll()) >= TILTED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_TILTED",
                    "The head is tilted by " + Math.round(Math.abs(pose.roll())) + " degrees.",
                    "If the picture lies on its side, turn it upright."));
        }
    }

    private void whole(FaceBox box) {
        double over = Math.max(
                Math.max(-box.x(), box.x() + box.width() - picture.width()) / box.width(),
                Math.max(-box.y(), box.y() + box.height() - picture.height()) / box.height());
        if (over > CUT) {
            found.add(Finding.warning(
                    SUBJECT,
                    "FACE_CUT",
                    "The picture's border cuts through the face.",
                    "Chin and cheeks that are not there cannot move: use a picture with some room around the face."));
        }
    }

    private void look(Face face, double sharpness) {
        if (FaceMeasures.of(face.mesh()).mouthOpening() > OPEN_MOUTH) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_MOUTH_OPEN",
                    "The mouth is open in the picture.",
                    "It has to be closed for many sounds, which a picture with a closed mouth shows better."));
        }
        if (sharpness < BLURRED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_BLURRED",
                    "The face is out of focus, or was enlarged.",
                    "The video will be as soft as the picture; use a sharper one if there is."));
        }
    }
}
