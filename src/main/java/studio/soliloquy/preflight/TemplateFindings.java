package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import studio.soliloquy.template.TemplateSet;

/** Puts into words what was measured of a template set. */
final class TemplateFindings {
    private static final int SHORT_FRAMES = 2 * TemplateSet.FRAME_RATE;

    private TemplateFindings() {}

    /** @param wantedWidth how wide a face the model wants, in pixels; empty while there is no model */
    static List<Finding> of(TemplateMeasures set, OptionalInt wantedWidth) {
        List<Finding> found = new ArrayList<>();
        faces(set, found);
        size(set, wantedWidth, found);
        if (set.frameCount() < SHORT_FRAMES) {
            found.add(Finding.note(
                    SUBJECT,
                    "TEMPLATE_SHORT",
                    "The template set has only " + Words.count(set.frameCount(), "frame")
                            + ", which are shown to and fro.",
                    "The repetition will be seen; some ten seconds of film look better."));
        }
        if (found.isEmpty()) {
            found.add(Finding.good(
                    SUBJECT,
                    "TEMPLATE_GOOD",
                    "The template set has " + Words.count(set.frameCount(), "frame") + " with a steady, sharp face.",
                    "Nothing has to be done."));
        }
        return found;
    }

    private static void faces(TemplateMeasures set, List<Finding> found) {
        String of =
                " of " + Words.count(set.checked(), "frame") + (set.checked() < set.frameCount() ? " looked at" : "");
        if (set.faceless() > 0) {
            found.add(Finding.warning(
                    SUBJECT,
                    "TEMPLATE_FACELESS",
                    "No face was found in " + set.faceless() + of + ".",
                    "They are rendered all the same, and the mouth will look painted on: leave such frames out of the"
                            + " set."));
        }
        if (set.blurred() > 0) {
            found.add(Finding.note(
                    SUBJECT,
                    "TEMPLATE_BLURRED",
                    "The face is blurred in " + set.blurred() + of + ".",
                    "The mouth will be sharper than the rest there; film with more light or less movement."));
        }
        if (set.jumps() > 0) {
            found.add(Finding.warning(
                    SUBJECT,
                    "TEMPLATE_JUMPS",
                    "From one frame to the next the face's box jumps " + Words.count(set.jumps(), "time") + ".",
                    "The mouth will jump with it: cut the film there, or make the set of one take."));
        }
    }

    private static void size(TemplateMeasures set, OptionalInt wantedWidth, List<Finding> found) {
        if (wantedWidth.isPresent() && set.faceWidth() < wantedWidth.getAsInt()) {
            String message = "The face's box is " + set.faceWidth() + " pixels wide; the model draws "
                    + wantedWidth.getAsInt() + ".";
            // The network's picture is scaled down to it: nothing is lost but what the film never had.
            found.add(
                    set.faceWidth() < wantedWidth.getAsInt() / 2
                            ? Finding.warning(
                                    SUBJECT,
                                    "FACE_SMALL",
                                    message,
                                    "Most of what the model could draw is lost: film the person closer.")
                            : Finding.note(SUBJECT, "FACE_SMALL", message, "A film taken closer would show more."));
        }
    }
}
