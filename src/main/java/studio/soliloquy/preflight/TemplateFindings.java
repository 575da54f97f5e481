package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import studio.soliloquy.error.Sentence;
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
                    Sentence.of("finding.template.short", set.frameCount()),
                    Sentence.of("finding.template.short.hint")));
        }
        if (found.isEmpty()) {
            found.add(Finding.good(
                    SUBJECT,
                    "TEMPLATE_GOOD",
                    Sentence.of("finding.template.good", set.frameCount()),
                    Sentence.of("finding.nothing")));
        }
        return found;
    }

    private static void faces(TemplateMeasures set, List<Finding> found) {
        if (set.faceless() > 0) {
            found.add(Finding.warning(
                    SUBJECT, "TEMPLATE_FACELESS", faceless(set), Sentence.of("finding.template.faceless.hint")));
        }
        if (set.blurred() > 0) {
            found.add(Finding.note(
                    SUBJECT, "TEMPLATE_BLURRED", blurred(set), Sentence.of("finding.template.blurred.hint")));
        }
        if (set.jumps() > 0) {
            found.add(Finding.warning(
                    SUBJECT,
                    "TEMPLATE_JUMPS",
                    set.jumps() == 1
                            ? Sentence.of("finding.template.jump")
                            : Sentence.of("finding.template.jumps", set.jumps()),
                    Sentence.of("finding.template.jumps.hint")));
        }
    }

    private static Sentence faceless(TemplateMeasures set) {
        return Sentence.of(
                set.checked() < set.frameCount() ? "finding.template.faceless.some" : "finding.template.faceless",
                set.faceless(),
                set.checked());
    }

    private static Sentence blurred(TemplateMeasures set) {
        return Sentence.of(
                set.checked() < set.frameCount() ? "finding.template.blurred.some" : "finding.template.blurred",
                set.blurred(),
                set.checked());
    }

    private static void size(TemplateMeasures set, OptionalInt wantedWidth, List<Finding> found) {
        if (wantedWidth.isPresent() && set.faceWidth() < wantedWidth.getAsInt()) {
            Sentence message = Sentence.of("finding.template.small", set.faceWidth(), wantedWidth.getAsInt());
            // The network's picture is scaled down to it: nothing is lost but what the film never had.
            found.add(
                    set.faceWidth() < wantedWidth.getAsInt() / 2
                            ? Finding.warning(
                                    SUBJECT, "FACE_SMALL", message, Sentence.of("finding.template.small.hint"))
                            : Finding.note(
                                    SUBJECT, "FACE_SMALL", message, Sentence.of("finding.template.closer.hint")));
        }
    }
}
