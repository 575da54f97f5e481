package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.error.Sentence;
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
                    Sentence.of("finding.face.good", Math.round(face.box().width())),
                    Sentence.of("finding.nothing")));
        }
        return found;
    }

    private void several(int talking) {
        if (faces.size() > 1) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_SEVERAL",
                    talking == 0
                            ? Sentence.of("finding.face.several", faces.size())
                            : Sentence.of("finding.face.number", faces.size(), talking + 1),
                    Sentence.of("finding.face.several.hint")));
        }
    }

    private void size(FaceBox box) {
        long width = Math.round(box.width());
        if (wantedWidth.isEmpty() || width >= wantedWidth.getAsInt()) {
            return;
        }
        Sentence message = Sentence.of("finding.face.small", width, wantedWidth.getAsInt());
        found.add(
                width < wantedWidth.getAsInt() / 2
                        ? Finding.warning(SUBJECT, "FACE_SMALL", message, Sentence.of("finding.face.small.hint"))
                        : Finding.note(SUBJECT, "FACE_SMALL", message, Sentence.of("finding.face.soft.hint")));
    }

    private void pose(FacePose pose) {
        long yaw = Math.round(Math.abs(pose.yaw()));
        if (yaw >= TURNED) {
            Sentence message = Sentence.of("finding.face.turned", yaw);
            found.add(
                    yaw >= PROFILE
                            ? Finding.warning(SUBJECT, "FACE_TURNED", message, Sentence.of("finding.face.profile.hint"))
                            : Finding.note(SUBJECT, "FACE_TURNED", message, Sentence.of("finding.face.turned.hint")));
        }
        if (Math.abs(pose.pitch()) >= RAISED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_RAISED",
                    Sentence.of(
                            pose.pitch() > 0 ? "finding.face.up" : "finding.face.down",
                            Math.round(Math.abs(pose.pitch()))),
                    Sentence.of("finding.face.raised.hint")));
        }
        if (Math.abs(pose.roll()) >= TILTED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_TILTED",
                    Sentence.of("finding.face.tilted", Math.round(Math.abs(pose.roll()))),
                    Sentence.of("finding.face.tilted.hint")));
        }
    }

    private void whole(FaceBox box) {
        double over = Math.max(
                Math.max(-box.x(), box.x() + box.width() - picture.width()) / box.width(),
                Math.max(-box.y(), box.y() + box.height() - picture.height()) / box.height());
        if (over > CUT) {
            found.add(Finding.warning(
                    SUBJECT, "FACE_CUT", Sentence.of("finding.face.cut"), Sentence.of("finding.face.cut.hint")));
        }
    }

    private void look(Face face, double sharpness) {
        if (FaceMeasures.of(face.mesh()).mouthOpening() > OPEN_MOUTH) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_MOUTH_OPEN",
                    Sentence.of("finding.face.open"),
                    Sentence.of("finding.face.open.hint")));
        }
        if (sharpness < BLURRED) {
            found.add(Finding.note(
                    SUBJECT,
                    "FACE_BLURRED",
                    Sentence.of("finding.face.blurred"),
                    Sentence.of("finding.face.blurred.hint")));
        }
    }
}
