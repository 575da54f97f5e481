package studio.soliloquy.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.media.Storage;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Objection;
import studio.soliloquy.render.Objection.About;
import studio.soliloquy.render.RenderOutlook;

/** Puts a project's report together. */
@Service
class ProjectPreflight implements Preflight {
    private final Projects projects;
    private final AssetStore assets;
    private final Models models;
    private final AnimationModels runners;
    private final RenderOutlook outlook;
    private final SubjectLook subjects;
    private final AudioMeasurer sounds;
    private final Storage storage;

    ProjectPreflight(
            Projects projects,
            AssetStore assets,
            Models models,
            AnimationModels runners,
            RenderOutlook outlook,
            SubjectLook subjects,
            AudioMeasurer sounds,
            Storage storage) {
        this.projects = projects;
        this.assets = assets;
        this.models = models;
        this.runners = runners;
        this.outlook = outlook;
        this.subjects = subjects;
        this.sounds = sounds;
        this.storage = storage;
    }

    @Override
    public PreflightReport report(ProjectId id) {
        Project project = projects.get(id);
        List<Objection> objections = outlook.objections(project);
        Optional<SubjectLook.Seen> subject = project.subject()
                .map(chosen -> subjects.at(
                        assets.get(chosen), project.faceIndex(), wantedFace(project.modelId(), objections)));
        Optional<AudioMeasures> audio = project.audio().map(chosen -> sounds.of(assets.get(chosen), project.sound()));
        PredictedWork predicted = PredictedWork.of(outlook.forecast(project));
        List<Finding> findings =
                new ArrayList<>(objections.stream().map(Finding::of).toList());
        subject.ifPresent(seen -> findings.addAll(seen.findings()));
        audio.ifPresent(
                heard -> findings.addAll(AudioFindings.of(heard, project.sound().loudness())));
        audio.ifPresent(heard -> findings.addAll(MachineFindings.of(predicted, heard.seconds(), storage.freeBytes())));
        model(project, objections).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::level).reversed());
        return new PreflightReport(
                id,
                objections.isEmpty(),
                subject.map(SubjectLook.Seen::report),
                audio.map(AudioMeasures::toReport),
                findings,
                predicted);
    }

    /** How wide a face the model wants; empty where nobody can ask it. */
    private OptionalInt wantedFace(String modelId, List<Objection> objections) {
        if (objections.stream().anyMatch(objection -> objection.about() == About.MODEL)) {
            return OptionalInt.empty();
        }
        ModelDescriptor model = models.get(modelId);
        return OptionalInt.of(runners.capabilities(model).faceWidth());
    }

    private Optional<Finding> model(Project project, List<Objection> objections) {
        if (objections.stream().anyMatch(objection -> objection.about() == About.MODEL)) {
            return Optional.empty();
        }
        String title = models.get(project.modelId()).title();
        return Optional.of(Finding.good(
                About.MODEL, "MODEL_GOOD", Sentence.of("finding.model", title), Sentence.of("finding.nothing")));
    }
}
