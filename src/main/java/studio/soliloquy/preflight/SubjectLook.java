package studio.soliloquy.preflight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.face.Face;
import studio.soliloquy.render.RenderOutlook;

/** Looks at the subject of a project. */
@Component
class SubjectLook {
    private final RenderOutlook outlook;
    private final PortraitMeasurer portraits;
    private final TemplateMeasurer templates;

    SubjectLook(RenderOutlook outlook, PortraitMeasurer portraits, TemplateMeasurer templates) {
        this.outlook = outlook;
        this.portraits = portraits;
        this.templates = templates;
    }

    /** What was seen, and what is to be said of it. */
    record Seen(SubjectReport report, List<Finding> findings) {}

    /**
     * @param talking the number of the face that talks
     * @param wantedWidth how wide a face the model wants, in pixels; empty while there is no model
     */
    Seen at(Asset subject, int talking, OptionalInt wantedWidth) {
        return subject.kind() == AssetKind.TEMPLATE_SET
                ? templateSet(subject, wantedWidth)
                : portrait(subject, talking, wantedWidth);
    }

    private Seen templateSet(Asset subject, OptionalInt wantedWidth) {
        TemplateMeasures measured = templates.of(subject);
        SubjectReport report = new SubjectReport(
                subject.kind(),
                subject.width(),
                subject.height(),
                Optional.empty(),
                measured.frameCount(),
                measured.checked(),
                measured.faceless(),
                measured.blurred());
        return new Seen(report, TemplateFindings.of(measured, wantedWidth));
    }

    private Seen portrait(Asset subject, int talking, OptionalInt wantedWidth) {
        List<Face> faces = outlook.faces(subject.id());
        SubjectReport report = new SubjectReport(
                subject.kind(),
                subject.width(),
                subject.height(),
                Optional.of(faces.stream().map(FoundFace::of).toList()),
                0,
                0,
                0,
                0);
        return new Seen(
                report, new PortraitFindings(subject, faces, portraits.of(subject, faces), wantedWidth).of(talking));
    }
}
