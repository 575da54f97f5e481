package studio.soliloquy.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.FreeSlots;
import studio.soliloquy.render.Objection;
import studio.soliloquy.render.Objection.About;
import studio.soliloquy.render.RenderOutlook;
import studio.soliloquy.render.SubjectKinds;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.Pictures;

/** Asks a project's model itself. */
@Service
class ModelFitting implements SubjectFitting {
    private static final String LONGEST_EDGE = "longest-edge";
    private static final double LARGEST = 800;
    private static final int JPEG_QUALITY = 90;

    private final Projects projects;
    private final Models models;
    private final AnimationModels runners;
    private final RenderOutlook outlook;
    private final TemplateSets templates;
    private final CheckSpeech speeches;
    private final FreeSlots slots;
    private final Semaphore turn = new Semaphore(1);

    ModelFitting(
            Projects projects,
            Models models,
            AnimationModels runners,
            RenderOutlook outlook,
            TemplateSets templates,
            CheckSpeech speeches,
            FreeSlots slots) {
        this.projects = projects;
        this.models = models;
        this.runners = runners;
        this.outlook = outlook;
        this.templates = templates;
        this.speeches = speeches;
        this.slots = slots;
    }

    @Override
    public SubjectGeometry geometry(ProjectId id) {
        Project project = projects.get(id);
        AssetId subject = subjectOf(project);
        Optional<ModelDescriptor> model = fitting(project);
        Set<Adjustable> adjusts = model.map(known -> adjusts(project, known)).orElse(Set.of());
        if (isTemplateSet(project)) {
            return new SubjectGeometry(adjusts, Optional.empty(), Optional.empty());
        }
        Portrait portrait = outlook.portrait(subject, project.faceIndex(), FaceAdjustment.NONE);
        Optional<CropBox> box = model.flatMap(known -> runners.runnerOf(known).box(known, portrait));
        return new SubjectGeometry(
                adjusts, box, Optional.of(SubjectGeometry.points(portrait.face().mesh())));
    }

    /** The project's model, where it is there and animates subjects of this kind. */
    private Optional<ModelDescriptor> fitting(Project project) {
        return models.all().stream()
                .filter(model -> model.id().equals(project.modelId()))
                .filter(model -> runners.usable(model)
                        .filter(told -> SubjectKinds.of(told)
                                .contains(project.subjectKind().orElseThrow()))
                        .isPresent())
                .findFirst();
    }

    private Set<Adjustable> adjusts(Project project, ModelDescriptor model) {
        return runners.runnerOf(model).adjusts(model).stream()
                .filter(adjustable -> adjustable == Adjustable.BOX || !isTemplateSet(project))
                .collect(Collectors.toSet());
    }

    private static AssetId subjectOf(Project project) {
        return project.subject()
                .orElseThrow(() -> PreflightError.incomplete("a subject", "Choose a portrait or a template set."));
    }

    private static boolean isTemplateSet(Project project) {
        return project.subjectKind().equals(Optional.of(AssetKind.TEMPLATE_SET));
    }

    @Override
    public byte[] frame(ProjectId id, FrameQuestion question) {
        Project project = asked(projects.get(id), question);
        subjectOf(project);
        requireRenderable(project);
        if (!turn.tryAcquire()) {
            throw PreflightError.busy("another frame");
        }
        try (DeviceLease slot = slots.take().orElseThrow(() -> PreflightError.busy("renders"))) {
            return drawn(project, question.mouth(), slot);
        } finally {
            turn.release();
        }
    }

    private static Project asked(Project project, FrameQuestion question) {
        int face = question.faceIndex().orElse(project.faceIndex());
        FaceAdjustment kept = face == project.faceIndex() ? project.adjustment() : FaceAdjustment.NONE;
        return project.with(face, question.adjustment().orElse(kept));
    }

    private void requireRenderable(Project project) {
        Set<About> relevant = Set.of(About.SUBJECT, About.MODEL);
        outlook.objections(project).stream()
                .filter(objection -> relevant.contains(objection.about()))
                .map(Objection::failure)
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private byte[] drawn(Project project, MouthPosition mouth, DeviceLease slot) {
        ModelDescriptor model = models.get(project.modelId());
        AnimationModel runner = runners.runnerOf(model);
        Parameters parameters = parameters(runners.capabilities(model), project.parameters());
        CheckSpeech.Moment moment = speeches.of(project, model, parameters, mouth, slot);
        List<byte[]> pictures = new ArrayList<>();
        try (AnimationSession session =
                runner.open(model, subject(project, runner.adjusts(model)), moment.speech(), parameters, slot)) {
            session.animate(
                    new FrameRange(moment.frame(), moment.frame() + 1),
                    (index, frame) -> pictures.add(Pictures.jpeg(frame, JPEG_QUALITY)));
        }
        return pictures.get(0);
    }

    private Subject subject(Project project, Set<Adjustable> heeded) {
        FaceAdjustment adjustment = Adjustable.heeded(project.adjustment(), heeded);
        AssetId subject = subjectOf(project);
        return isTemplateSet(project)
                ? new Template(templates.open(subject), adjustment.box())
                : outlook.portrait(subject, project.faceIndex(), adjustment);
    }

    /** As the project has them, but no larger than is looked at beside the portrait. */
    private static Parameters parameters(Capabilities capabilities, Map<String, Double> given) {
        Map<String, Double> values = new TreeMap<>(
                Parameters.complete(capabilities.parameters(), given).values());
        values.computeIfPresent(LONGEST_EDGE, (name, edge) -> Math.min(edge, LARGEST));
        return new Parameters(values);
    }
}
